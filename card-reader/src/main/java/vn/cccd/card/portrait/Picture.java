package vn.cccd.card.portrait;

import java.util.Arrays;

/** A decoded picture, unchangeable: rows from the top, each from the left. {@code toString} tells its size only. */
public final class Picture {
    private static final int OPAQUE = 0xFF000000;

    private final int width;
    private final int height;
    private final int[] pixels;

    /** Takes {@code pixels} over: nobody else may keep it. */
    Picture(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("a picture has as many pixels as its sides say");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** A picture of these pixels, {@code 0x..rrggbb}; their transparency does not count. */
    public static Picture of(int width, int height, int[] pixels) {
        return new Picture(width, height, pixels.clone());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Red, green and blue of one pixel, eight bits each. */
    public int rgb(int x, int y) {
        return pixels[y * width + x] & ~OPAQUE;
    }

    /** A fresh array of opaque pixels, {@code 0xFFrrggbb}. */
    public int[] toArgb() {
        int[] copy = new int[pixels.length];
        Arrays.setAll(copy, i -> pixels[i] | OPAQUE);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && width == that.width && Arrays.equals(pixels, that.pixels);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "Picture[" + width + "x" + height + "]";
    }
}
