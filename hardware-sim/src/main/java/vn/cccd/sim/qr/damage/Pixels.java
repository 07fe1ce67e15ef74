package vn.cccd.sim.qr.damage;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A colour picture whose pixels can be reached directly, and where on it the first code lies. */
final class Pixels {
    private final BufferedImage image;
    private final int[] rgb;
    private final Rectangle code;

    Pixels(BufferedImage image, Rectangle code) {
        this.image = image;
        this.rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.code = code;
    }

    static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    BufferedImage image() {
        return image;
    }

    /** The picture's own pixels, row by row, {@code RRGGBB}. */
    int[] rgb() {
        return rgb;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    Rectangle code() {
        return code;
    }

    static int red(int rgb) {
        return (rgb >> 16) & 0xFF;
    }

    static int green(int rgb) {
        return (rgb >> 8) & 0xFF;
    }

    static int blue(int rgb) {
        return rgb & 0xFF;
    }

    static int colour(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5);
    }
}
