package vn.cccd.qr.scanner.camera;

/** A picture in shades of grey in a buffer that is used again and again. One thread. */
public final class GreyFrame {
    private byte[] grey = new byte[0];
    private int width;
    private int height;
    private long nanos;

    /**
     * Makes this a picture of that size, whose shades the caller fills in; a new buffer only when the size changes.
     *
     * @param takenAt in nanoseconds
     * @return {@code width} times {@code height} bytes, row by row, 0 is black
     */
    public byte[] room(int newWidth, int newHeight, long takenAt) {
        if (newWidth < 1 || newHeight < 1) {
            throw new IllegalArgumentException("a picture has pixels");
        }
        int pixels = Math.multiplyExact(newWidth, newHeight);
        if (grey.length != pixels) {
            grey = new byte[pixels];
        }
        width = newWidth;
        height = newHeight;
        nanos = takenAt;
        return grey;
    }

    /** The buffer itself: good until the next {@link #room}. */
    public byte[] grey() {
        return grey;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** When it was taken, in nanoseconds. */
    public long nanos() {
        return nanos;
    }
}
