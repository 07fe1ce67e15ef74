package vn.cccd.qr.image;

/** The same picture larger or smaller. */
final class PictureScale {
    /** Cubic convolution (Keys, a = -1/2) a quarter of a pixel beside the middle, in 128ths: from the near neighbour's far side outwards. */
    private static final int[] QUARTER = {-3, 29, 111, -9};

    /** What the steps are made for, and what a camera gives; a larger picture is looked at reduced first, then as it is. */
    static final long USUAL_PIXELS = 2_500_000;

    private PictureScale() {}

    static boolean isUsual(GreyPicture picture) {
        return (long) picture.width() * picture.height() <= USUAL_PIXELS;
    }

    /** The picture, reduced when it is larger than usual. */
    static GreyPicture usual(GreyPicture picture) {
        double pixels = (double) picture.width() * picture.height();
        return isUsual(picture) ? picture : reduced(picture, (int) Math.ceil(Math.sqrt(pixels / USUAL_PIXELS)));
    }

    /** Every {@code factor} by {@code factor} pixels become their mean. */
    static GreyPicture reduced(GreyPicture picture, int factor) {
        int width = Math.max(1, picture.width() / factor);
        int height = Math.max(1, picture.height() / factor);
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) mean(picture, x * factor, y * factor, factor);
            }
        }
        return GreyPicture.of(width, height, pixels);
    }

    private static int mean(GreyPicture picture, int left, int top, int factor) {
        int right = Math.min(picture.width(), left + factor);
        int bottom = Math.min(picture.height(), top + factor);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += picture.at(x, y);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /** Four times the pixels, cubic: a code whose modules are hardly two pixels wide becomes one that decoders can measure. */
    static GreyPicture doubled(GreyPicture picture) {
        int width = 2 * picture.width();
        int height = picture.height();
        byte[] wide = new byte[width * height];
        for (int y = 0; y < height; y++) {
            stretchRow(picture, y, wide);
        }
        byte[] pixels = new byte[2 * width * height];
        for (int y = 0; y < 2 * height; y++) {
            // Row 2n lies a quarter above row n of the original, row 2n + 1 a quarter below.
            int towards = y % 2 == 0 ? -1 : 1;
            int behind = Math.clamp(y / 2 - towards, 0, height - 1) * width;
            int nearest = y / 2 * width;
            int near = Math.clamp(y / 2 + towards, 0, height - 1) * width;
            int far = Math.clamp(y / 2 + 2 * towards, 0, height - 1) * width;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = weighted(
                        wide[behind + x] & 0xFF, wide[nearest + x] & 0xFF, wide[near + x] & 0xFF, wide[far + x] & 0xFF);
            }
        }
        return GreyPicture.of(width, 2 * height, pixels);
    }

    private static void stretchRow(GreyPicture picture, int y, byte[] wide) {
        int last = picture.width() - 1;
        for (int x = 0; x <= last; x++) {
            int before = picture.at(Math.max(0, x - 1), y);
            int middle = picture.at(x, y);
            int after = picture.at(Math.min(last, x + 1), y);
            int out = 2 * (y * picture.width() + x);
            wide[out] = weighted(after, middle, before, picture.at(Math.max(0, x - 2), y));
            wide[out + 1] = weighted(before, middle, after, picture.at(Math.min(last, x + 2), y));
        }
    }

    /** A quarter from {@code nearest} towards {@code near}. */
    private static byte weighted(int behind, int nearest, int near, int far) {
        int value = QUARTER[3] * behind + QUARTER[2] * nearest + QUARTER[1] * near + QUARTER[0] * far;
        return (byte) Math.clamp((value + 64) >> 7, 0, 255);
    }
}
