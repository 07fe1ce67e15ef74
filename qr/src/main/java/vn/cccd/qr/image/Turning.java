package vn.cccd.qr.image;

/** Turns a picture about its middle; beyond the edge the last pixel goes on. */
final class Turning {
    private static final int ONE = 1 << 16;

    private Turning() {}

    /** A new picture of the same size, bilinear. */
    static GreyPicture of(GreyPicture picture, double degrees) {
        int sine = (int) Math.round(ONE * Math.sin(Math.toRadians(degrees)));
        int cosine = (int) Math.round(ONE * Math.cos(Math.toRadians(degrees)));
        int width = picture.width();
        int height = picture.height();
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int down = y - height / 2;
            long fromX = (long) width / 2 * ONE + (long) down * sine - (long) (width / 2) * cosine;
            long fromY = (long) height / 2 * ONE + (long) down * cosine + (long) (width / 2) * sine;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = sample(picture, fromX, fromY);
                fromX += cosine;
                fromY -= sine;
            }
        }
        return GreyPicture.of(width, height, pixels);
    }

    private static byte sample(GreyPicture picture, long x, long y) {
        int left = Math.clamp(x >> 16, 0, picture.width() - 1);
        int top = Math.clamp(y >> 16, 0, picture.height() - 1);
        int right = Math.min(left + 1, picture.width() - 1);
        int below = Math.min(top + 1, picture.height() - 1);
        int across = (int) (x & (ONE - 1)) >> 8;
        int down = (int) (y & (ONE - 1)) >> 8;
        int upper = picture.at(left, top) * (256 - across) + picture.at(right, top) * across;
        int lower = picture.at(left, below) * (256 - across) + picture.at(right, below) * across;
        return (byte) ((upper * (256 - down) + lower * down) >> 16);
    }
}
