package vn.cccd.qr.image;

/** Smooths grain away, first along rows, then along columns. */
final class GaussianBlur {
    private static final double REACH = 2.5;

    private final int width;
    private final int height;
    private final float[] kernel;

    private GaussianBlur(int width, int height, float[] kernel) {
        this.width = width;
        this.height = height;
        this.kernel = kernel;
    }

    /** A new picture. */
    static GreyPicture of(GreyPicture picture, double deviation) {
        var blur = new GaussianBlur(picture.width(), picture.height(), kernel(deviation));
        return GreyPicture.of(picture.width(), picture.height(), blur.columns(blur.rows(picture.pixels())));
    }

    private static float[] kernel(double deviation) {
        float[] kernel = new float[(int) Math.ceil(REACH * deviation) + 1];
        float sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private float[] rows(byte[] pixels) {
        float[] result = new float[width * height];
        float[] row = new float[width + 2 * kernel.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = pixels[y * width + Math.clamp(x - kernel.length, 0, width - 1)] & 0xFF;
            }
            for (int x = 0; x < width; x++) {
                int middle = x + kernel.length;
                float value = row[middle] * kernel[0];
                for (int i = 1; i < kernel.length; i++) {
                    value += kernel[i] * (row[middle - i] + row[middle + i]);
                }
                result[y * width + x] = value;
            }
        }
        return result;
    }

    private byte[] columns(float[] rows) {
        byte[] result = new byte[width * height];
        float[] sums = new float[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sums[x] = rows[y * width + x] * kernel[0];
            }
            for (int i = 1; i < kernel.length; i++) {
                int above = Math.max(0, y - i) * width;
                int below = Math.min(height - 1, y + i) * width;
                for (int x = 0; x < width; x++) {
                    sums[x] += kernel[i] * (rows[above + x] + rows[below + x]);
                }
            }
            for (int x = 0; x < width; x++) {
                result[y * width + x] = (byte) (int) (sums[x] + 0.5f);
            }
        }
        return result;
    }
}
