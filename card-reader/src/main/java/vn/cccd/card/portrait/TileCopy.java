package vn.cccd.card.portrait;

import jj2000.j2k.image.BlkImgDataSrc;
import jj2000.j2k.image.DataBlkInt;

/** Puts the tiles of a JPEG 2000 picture together. */
final class TileCopy {
    private final BlkImgDataSrc tiles;
    private final CodestreamSize size;
    private final Patience patience;
    private final int[] pixels;

    /** Makes a pixel of three samples of eight bits. */
    interface Colours {
        int pixel(int first, int second, int third);
    }

    TileCopy(BlkImgDataSrc tiles, CodestreamSize size, Patience patience) {
        this.tiles = tiles;
        this.size = size;
        this.patience = patience;
        this.pixels = new int[size.width() * size.height()];
    }

    Picture picture(Colours colours) throws PictureException {
        if (tiles.getNumTiles() != size.tiles()) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        for (int y = 0; y < size.tilesDown(); y++) {
            for (int x = 0; x < size.tilesAcross(); x++) {
                tiles.setTile(x, y);
                copyTile(colours);
            }
        }
        return new Picture(size.width(), size.height(), pixels);
    }

    private void copyTile(Colours colours) throws PictureException {
        int left = tiles.getCompULX(0) - size.left();
        int top = tiles.getCompULY(0) - size.top();
        int width = tiles.getTileCompWidth(tiles.getTileIdx(), 0);
        int height = tiles.getTileCompHeight(tiles.getTileIdx(), 0);
        if (left < 0 || top < 0 || width > size.width() - left || height > size.height() - top) {
            throw new PictureException(PictureRefusal.DAMAGED);
        }
        int[][] line = new int[3][width];
        for (int y = 0; y < height; y++) {
            patience.check();
            for (int component = 0; component < size.components(); component++) {
                copyLine(component, y, line[component]);
            }
            int[] second = size.components() == 1 ? line[0] : line[1];
            int[] third = size.components() == 1 ? line[0] : line[2];
            int at = (top + y) * size.width() + left;
            for (int x = 0; x < width; x++) {
                pixels[at + x] = colours.pixel(line[0][x], second[x], third[x]);
            }
        }
    }

    private void copyLine(int component, int y, int[] line) {
        DataBlkInt asked = new DataBlkInt(0, y, line.length, 1);
        DataBlkInt block = (DataBlkInt) tiles.getInternCompData(asked, component);
        int[] samples = block.getDataInt();
        int depth = tiles.getNomRangeBits(component);
        int fraction = tiles.getFixedPoint(component);
        int middle = 1 << (depth - 1);
        int most = (1 << depth) - 1;
        for (int x = 0; x < line.length; x++) {
            int sample = Math.clamp((samples[block.offset + x] >> fraction) + middle, 0, most);
            line[x] = depth > 8 ? sample >> (depth - 8) : sample * 255 / most;
        }
    }

    static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    /** ITU-T T.871, 7: luminance and the differences of blue and red. */
    static int luminanceToRgb(int luminance, int blueDifference, int redDifference) {
        double blue = blueDifference - 128;
        double red = redDifference - 128;
        return rgb(
                level(luminance + 1.402 * red),
                level(luminance - 0.344136 * blue - 0.714136 * red),
                level(luminance + 1.772 * blue));
    }

    private static int level(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
