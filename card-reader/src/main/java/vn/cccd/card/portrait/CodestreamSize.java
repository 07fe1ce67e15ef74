package vn.cccd.card.portrait;

/**
 * The marker segment SIZ (ITU-T T.800, A.5.1), within our limits.
 *
 * @param right the picture's right edge on the reference grid, exclusive; {@code left}, {@code top} and {@code bottom} likewise
 * @param tileWidth no larger than needed for one tile over all
 * @param components one or three, all of full resolution and at most {@value #DEEPEST} bits
 */
record CodestreamSize(
        int left,
        int top,
        int right,
        int bottom,
        long tileLeft,
        long tileTop,
        long tileWidth,
        long tileHeight,
        int components) {
    private static final int DEEPEST = 12;
    private static final int FARTHEST = 65_535;
    private static final int MOST_TILES = 256;
    private static final long LARGEST_TILE = 1 << 30;

    static CodestreamSize read(PictureBytes in) throws PictureException {
        in.skip(2);
        long right = in.four();
        long bottom = in.four();
        long left = in.four();
        long top = in.four();
        PictureLimits.check(right - left, bottom - top);
        if (right > FARTHEST || bottom > FARTHEST) {
            throw new PictureException(PictureRefusal.TOO_LARGE);
        }
        long tileWidth = in.four();
        long tileHeight = in.four();
        long tileLeft = in.four();
        long tileTop = in.four();
        checkTile(left, tileLeft, tileWidth);
        checkTile(top, tileTop, tileHeight);
        CodestreamSize size = new CodestreamSize(
                (int) left,
                (int) top,
                (int) right,
                (int) bottom,
                tileLeft,
                tileTop,
                tileWidth,
                tileHeight,
                components(in));
        if (size.tiles() > MOST_TILES) {
            throw new PictureException(PictureRefusal.TOO_COMPLEX);
        }
        return size;
    }

    private static void checkTile(long edge, long tileEdge, long tileSide) throws PictureException {
        if (tileSide < 1 || tileSide > LARGEST_TILE || tileEdge > edge || tileEdge + tileSide <= edge) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
    }

    private static int components(PictureBytes in) throws PictureException {
        int components = in.two();
        if (components != 1 && components != 3) {
            throw new PictureException(PictureRefusal.COLOURS_UNKNOWN);
        }
        for (int i = 0; i < components; i++) {
            // The sign is of no matter: it says that the writer has moved the middle to zero, as the format does
            // anyway.
            boolean tooDeep = (in.one() & 0x7F) >= DEEPEST;
            int sampling = in.two();
            if (tooDeep || sampling != 0x0101) {
                throw new PictureException(PictureRefusal.COLOURS_UNKNOWN);
            }
        }
        if (in.left() != 0) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        return components;
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    long tiles() {
        return tilesAcross() * tilesDown();
    }

    long tilesAcross() {
        return ceiling(right - tileLeft, tileWidth);
    }

    long tilesDown() {
        return ceiling(bottom - tileTop, tileHeight);
    }

    /** How many cells of {@code cellWidth} by {@code cellHeight} all tiles need at most, when each is {@code 2^reduction} times smaller. */
    long cells(int reduction, long cellWidth, long cellHeight) {
        long across = ceiling(Math.min(tileWidth, width()), cellWidth << reduction) + 1;
        long down = ceiling(Math.min(tileHeight, height()), cellHeight << reduction) + 1;
        return tiles() * across * down * components;
    }

    private static long ceiling(long number, long divisor) {
        return (number + divisor - 1) / divisor;
    }
}
