package vn.cccd.card.portrait;

/**
 * The marker segment COD (ITU-T T.800, A.6.1), within our limits: what a decoder sets up and visits follows from it, whatever the data are.
 *
 * @param levels of decomposition
 */
record CodingStyle(int levels) {
    private static final int MOST_LEVELS = 10;
    private static final int MOST_LAYERS = 128;

    /** Each is an object of the decoder for every layer. */
    private static final long MOST_BLOCKS = 400_000;

    /** Each is looked for in the data. */
    private static final long MOST_PACKETS = 200_000;

    private static final int SMALLEST_PRECINCT = 5;
    private static final int LARGEST_PRECINCT = 15;

    static CodingStyle read(PictureBytes in, CodestreamSize size) throws PictureException {
        int style = in.one();
        int progression = in.one();
        int layers = in.two();
        int transformation = in.one();
        int levels = in.one();
        int blockWidth = in.one() + 2;
        int blockHeight = in.one() + 2;
        int blockStyle = in.one();
        int wavelet = in.one();
        boolean sensible = style <= 7
                && progression <= 4
                && layers > 0
                && (transformation == 0 || (transformation == 1 && size.components() == 3))
                && blockWidth <= 10
                && blockHeight <= 10
                && blockWidth + blockHeight <= 12
                && blockStyle <= 0x3F
                && wavelet <= 1;
        if (!sensible) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        if (levels > MOST_LEVELS || layers > MOST_LAYERS) {
            throw new PictureException(PictureRefusal.TOO_COMPLEX);
        }
        long packets = packets(in, (style & 1) != 0, levels, size) * layers;
        long blocks = blocks(levels, blockWidth, blockHeight, size) * layers;
        if (packets > MOST_PACKETS || blocks > MOST_BLOCKS) {
            throw new PictureException(PictureRefusal.TOO_COMPLEX);
        }
        return new CodingStyle(levels);
    }

    private static long packets(PictureBytes in, boolean own, int levels, CodestreamSize size) throws PictureException {
        long packets = 0;
        for (int resolution = 0; resolution <= levels; resolution++) {
            int sides = own ? in.one() : LARGEST_PRECINCT * 0x11;
            int width = sides & 0xF;
            int height = sides >> 4;
            if (width < SMALLEST_PRECINCT || height < SMALLEST_PRECINCT) {
                throw new PictureException(PictureRefusal.TOO_COMPLEX);
            }
            packets += size.cells(levels - resolution, 1L << width, 1L << height);
        }
        if (in.left() != 0) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        return packets;
    }

    private static long blocks(int levels, int width, int height, CodestreamSize size) {
        long blocks = size.cells(levels, 1L << width, 1L << height);
        for (int reduction = 1; reduction <= levels; reduction++) {
            blocks += 3 * size.cells(reduction, 1L << width, 1L << height);
        }
        return blocks;
    }
}
