package vn.cccd.sim.printer;

import java.util.Arrays;
import java.util.BitSet;

/** A piece of print, black on white. Reading outside is white, drawing outside is nothing. */
final class Dots {
    private final int width;
    private final int height;
    private final BitSet black;

    Dots(int width, int height) {
        this.width = width;
        this.height = height;
        this.black = new BitSet(width * height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean black(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && black.get(y * width + x);
    }

    void blacken(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            black.set(y * width + x);
        }
    }

    /** Each dot as a rectangle, no wider than {@code most} dots in all. */
    Dots enlarged(int across, int down, int most) {
        var large = new Dots(Math.min(width * across, most), height * down);
        for (int y = 0; y < large.height; y++) {
            for (int x = 0; x < large.width; x++) {
                if (black(x / across, y / down)) {
                    large.blacken(x, y);
                }
            }
        }
        return large;
    }

    /** White on black. */
    Dots reversed() {
        var reversed = new Dots(width, height);
        reversed.black.or(black);
        reversed.black.flip(0, width * height);
        return reversed;
    }

    /** Head down. */
    Dots turned() {
        var turned = new Dots(width, height);
        for (int n = black.nextSetBit(0); n >= 0; n = black.nextSetBit(n + 1)) {
            turned.black.set(width * height - 1 - n);
        }
        return turned;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dots that && width == that.width && height == that.height && black.equals(that.black);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {width, height, black.hashCode()});
    }
}
