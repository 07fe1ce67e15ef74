package vn.cccd.qr.image;

import java.util.Arrays;

/** Changes of a picture that give a decoder another chance. Each makes a new picture. */
final class PictureChange {
    private PictureChange() {}

    static GreyPicture none(GreyPicture picture) {
        return picture;
    }

    /** Light becomes dark. */
    static GreyPicture inverted(GreyPicture picture) {
        byte[] pixels = Arrays.copyOf(picture.pixels(), picture.width() * picture.height());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ~pixels[i];
        }
        return GreyPicture.of(picture.width(), picture.height(), pixels);
    }

    /** Larger or smaller, bilinear. */
    static GreyPicture scaled(GreyPicture picture, double factor) {
        int width = Math.max(1, (int) (picture.width() * factor));
        int height = Math.max(1, (int) (picture.height() * factor));
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = sample(picture, (x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5);
            }
        }
        return GreyPicture.of(width, height, pixels);
    }

    /** Turned about its middle by some degrees; the corners of the result are white. */
    static GreyPicture turned(GreyPicture picture, double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        int width = picture.width();
        int height = picture.height();
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = x - width / 2.0;
                double down = y - height / 2.0;
                pixels[y * width + x] = sample(
                        picture,
                        width / 2.0 + right * cosine + down * sine,
                        height / 2.0 + down * cosine - right * sine);
            }
        }
        return GreyPicture.of(width, height, pixels);
    }

    /** Bilinear; beyond the edge the last pixel goes on. */
    private static byte sample(GreyPicture picture, double x, double y) {
        int left = Math.clamp((int) Math.floor(x), 0, picture.width() - 1);
        int top = Math.clamp((int) Math.floor(y), 0, picture.height() - 1);
        int right = Math.min(left + 1, picture.width() - 1);
        int below = Math.min(top + 1, picture.height() - 1);
        double across = Math.clamp(x - left, 0, 1);
        double down = Math.clamp(y - top, 0, 1);
        double upper = picture.at(left, top) * (1 - across) + picture.at(right, top) * across;
        double lower = picture.at(left, below) * (1 - across) + picture.at(right, below) * across;
        return (byte) (int) (upper * (1 - down) + lower * down + 0.5);
    }
}
