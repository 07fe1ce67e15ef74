package vn.cccd.kiosk.ui.part;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import vn.cccd.card.portrait.Picture;

/** A picture cut to the proportions of a frame, its corners round in the pixels themselves: a clip would leave a copy in JavaFX's pool of pictures. */
final class RoundedPicture {
    private static final int ALPHA_SHIFT = 24;
    private static final int OPAQUE = 0xFF;

    private RoundedPicture() {}

    /**
     * The middle of {@code picture}.
     *
     * @param proportion width divided by height
     * @param radius of the corners, as a part of the width
     */
    static WritableImage of(Picture picture, double proportion, double radius) {
        int width = (int) Math.max(1, Math.min(picture.width(), Math.round(picture.height() * proportion)));
        int height = (int) Math.max(1, Math.min(picture.height(), Math.round(width / proportion)));
        int left = (picture.width() - width) / 2;
        int top = (picture.height() - height) / 2;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int alpha = (int) Math.round(OPAQUE * covered(x + 0.5, y + 0.5, width, height, radius * width));
                pixels[y * width + x] = picture.rgb(left + x, top + y) | (alpha << ALPHA_SHIFT);
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    /** Overwrites every pixel. */
    static void blank(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), new int[width * height], 0, width);
    }

    /** How much of the pixel around this point lies within the rounded frame, 0 to 1. */
    private static double covered(double x, double y, int width, int height, double radius) {
        double beyondX = Math.max(radius - Math.min(x, width - x), 0);
        double beyondY = Math.max(radius - Math.min(y, height - y), 0);
        return Math.clamp(radius - Math.hypot(beyondX, beyondY) + 0.5, 0, 1);
    }
}
