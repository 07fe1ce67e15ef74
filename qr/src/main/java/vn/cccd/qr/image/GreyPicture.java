package vn.cccd.qr.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * A picture in shades of grey: one byte a pixel, row by row, 0 is black.
 *
 * <p>It does not copy: whoever makes it from an array (a camera's buffer) leaves that array alone until the finder has answered.
 */
public final class GreyPicture {
    private static final int OPAQUE = 0xFF;

    private final int width;
    private final int height;
    private final byte[] pixels;

    private GreyPicture(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length < (long) width * height) {
            throw new IllegalArgumentException("a picture has " + width + " x " + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * The first {@code width * height} bytes of {@code pixels}.
     *
     * @throws IllegalArgumentException when there are fewer, or none
     */
    public static GreyPicture of(int width, int height, byte[] pixels) {
        return new GreyPicture(width, height, pixels);
    }

    /** A copy of any picture in grey; what is transparent is white. */
    public static GreyPicture of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] pixels = new byte[width * height];
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            copySamples(picture.getRaster(), pixels);
        } else {
            copyLuma(picture, pixels);
        }
        return new GreyPicture(width, height, pixels);
    }

    private static void copySamples(Raster raster, byte[] pixels) {
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                pixels[y * row.length + x] = (byte) row[x];
            }
        }
    }

    private static void copyLuma(BufferedImage picture, byte[] pixels) {
        boolean plain = picture.getType() == BufferedImage.TYPE_INT_RGB;
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            if (plain) { // The same values as below, without a call for each pixel.
                picture.getRaster().getDataElements(0, y, row.length, 1, row);
            } else {
                picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            }
            for (int x = 0; x < row.length; x++) {
                pixels[y * row.length + x] = (byte) luma(plain ? row[x] | OPAQUE << 24 : row[x]);
            }
        }
    }

    private static int luma(int argb) {
        int grey = (77 * (argb >> 16 & 0xFF) + 150 * (argb >> 8 & 0xFF) + 29 * (argb & 0xFF)) >> 8;
        int opacity = argb >>> 24;
        return opacity == OPAQUE ? grey : (grey * opacity + 255 * (OPAQUE - opacity)) / OPAQUE;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The array itself, for the decoders and the steps of this package: not to be changed. */
    byte[] pixels() {
        return pixels;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    @Override
    public String toString() {
        return "GreyPicture[" + width + " x " + height + "]";
    }
}
