package vn.cccd.sim.printer;

import java.util.ArrayDeque;
import java.util.Deque;

/** The paper since the last cut. At most two metres are kept: what is older has curled away. Not thread-safe. */
final class Paper {
    /** Two metres. */
    static final int LONGEST = 2_000 * PaperWidth.DOTS_PER_MILLIMETRE;

    private static final int MOST_TEXT = 100_000;

    private record Strip(Dots dots, int left, int height) {}

    private final int width;
    private final Deque<Strip> strips = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int length;

    Paper(int width) {
        this.width = width;
    }

    /** Prints {@code dots} from the dot {@code left} on and feeds {@code height} in all. */
    void add(Dots dots, int left, int height) {
        if (height > 0) {
            strips.add(new Strip(dots, left, height));
            length += height;
        }
        while (length > LONGEST && strips.size() > 1) {
            length -= strips.removeFirst().height();
        }
    }

    void feed(int height) {
        add(new Dots(0, 0), 0, Math.min(height, LONGEST));
    }

    void addText(String line) {
        text.append(line).append('\n');
        if (text.length() > MOST_TEXT) {
            text.delete(0, text.length() - MOST_TEXT);
        }
    }

    boolean isEmpty() {
        return strips.isEmpty();
    }

    /** A copy of it all. */
    Receipt receipt(boolean cut) {
        var whole = new Dots(width, Math.min(length, LONGEST));
        int top = whole.height() - length;
        for (Strip strip : strips) {
            for (int y = 0; y < Math.min(strip.height(), strip.dots().height()); y++) {
                for (int x = 0; x < strip.dots().width(); x++) {
                    if (strip.dots().black(x, y)) {
                        whole.blacken(strip.left() + x, top + y);
                    }
                }
            }
            top += strip.height();
        }
        return new Receipt(whole, text.toString(), cut);
    }
}
