package vn.cccd.qr.image;

/** Removes what is light and narrower than three pixels, scratches above all: each pixel becomes the lightest of the darkest around. */
final class Opening {
    private final int width;
    private final int height;

    private Opening(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A new picture. */
    static GreyPicture of(GreyPicture picture) {
        var opening = new Opening(picture.width(), picture.height());
        byte[] dark = opening.columns(opening.rows(picture.pixels(), false), false);
        return GreyPicture.of(picture.width(), picture.height(), opening.columns(opening.rows(dark, true), true));
    }

    private byte[] rows(byte[] from, boolean lightest) {
        byte[] to = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                to[row + x] = extreme(
                        from[row + Math.max(0, x - 1)],
                        from[row + x],
                        from[row + Math.min(width - 1, x + 1)],
                        lightest);
            }
        }
        return to;
    }

    private byte[] columns(byte[] from, boolean lightest) {
        byte[] to = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int row = y * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                to[row + x] = extreme(from[above + x], from[row + x], from[below + x], lightest);
            }
        }
        return to;
    }

    private static byte extreme(byte one, byte two, byte three, boolean lightest) {
        int a = one & 0xFF;
        int b = two & 0xFF;
        int c = three & 0xFF;
        return (byte) (lightest ? Math.max(a, Math.max(b, c)) : Math.min(a, Math.min(b, c)));
    }
}
