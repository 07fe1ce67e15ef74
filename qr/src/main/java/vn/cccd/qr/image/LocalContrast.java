package vn.cccd.qr.image;

/** Every place gets the same mean and the same spread: faded print, shadows and a lamp's veil disappear. */
final class LocalContrast {
    private static final int RADIUS = 20;
    private static final int MIDDLE = 128;
    private static final double SPREAD = 80;

    /** Below this deviation a place is even, and its grain is not made a pattern. */
    private static final double EVEN = 2;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final int[] sums;
    private final int[] squares;

    private LocalContrast(GreyPicture picture) {
        this.width = picture.width();
        this.height = picture.height();
        this.pixels = picture.pixels();
        this.sums = new int[width];
        this.squares = new int[width];
    }

    /** A new picture. */
    static GreyPicture of(GreyPicture picture) {
        var contrast = new LocalContrast(picture);
        return GreyPicture.of(picture.width(), picture.height(), contrast.evened());
    }

    private byte[] evened() {
        byte[] result = new byte[width * height];
        for (int y = 0; y < Math.min(RADIUS, height); y++) {
            addRow(y, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + RADIUS < height) {
                addRow(y + RADIUS, 1);
            }
            if (y - RADIUS > 0) {
                addRow(y - RADIUS - 1, -1);
            }
            row(y, Math.min(height, y + RADIUS + 1) - Math.max(0, y - RADIUS), result);
        }
        return result;
    }

    private void addRow(int y, int sign) {
        for (int x = 0; x < width; x++) {
            int value = pixels[y * width + x] & 0xFF;
            sums[x] += sign * value;
            squares[x] += sign * value * value;
        }
    }

    private void row(int y, int rows, byte[] result) {
        long sum = 0;
        long square = 0;
        for (int x = 0; x < Math.min(RADIUS, width); x++) {
            sum += sums[x];
            square += squares[x];
        }
        for (int x = 0; x < width; x++) {
            if (x + RADIUS < width) {
                sum += sums[x + RADIUS];
                square += squares[x + RADIUS];
            }
            if (x - RADIUS > 0) {
                sum -= sums[x - RADIUS - 1];
                square -= squares[x - RADIUS - 1];
            }
            double count = (double) rows * (Math.min(width, x + RADIUS + 1) - Math.max(0, x - RADIUS));
            double mean = sum / count;
            double deviation = Math.sqrt(Math.max(0, square / count - mean * mean));
            double value = MIDDLE + SPREAD * ((pixels[y * width + x] & 0xFF) - mean) / Math.max(deviation, EVEN);
            result[y * width + x] = (byte) (int) Math.clamp(value, 0, 255);
        }
    }
}
