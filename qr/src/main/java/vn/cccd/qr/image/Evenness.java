package vn.cccd.qr.image;

/**
 * Whether a picture shows nothing at all: an empty counter, a covered lens, a dark room.
 *
 * <p>Means of blocks are compared, so that grain does not count. The faintest code that any step reads darkens its blocks by more.
 */
final class Evenness {
    private static final int BLOCK = 16;
    private static final int MOST_DIFFERENCE = 2;

    private Evenness() {}

    static boolean of(GreyPicture picture) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int top = 0; top < picture.height(); top += BLOCK) {
            for (int left = 0; left < picture.width(); left += BLOCK) {
                int mean = mean(picture, left, top);
                least = Math.min(least, mean);
                most = Math.max(most, mean);
                if (most - least > MOST_DIFFERENCE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int mean(GreyPicture picture, int left, int top) {
        int right = Math.min(picture.width(), left + BLOCK);
        int bottom = Math.min(picture.height(), top + BLOCK);
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += picture.at(x, y);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
