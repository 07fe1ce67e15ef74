package vn.cccd.card.lds;

/**
 * How many bytes to ask for in one command, learned in the course of a session.
 *
 * <p>Starts at the most that is allowed and steps down 2048, 1000, 223, 192, 128 until reader and chip both go along. Some
 * readers never carry more than 255 bytes, so this is tried, not assumed. Between 1000 and 223 lies nothing worth a try: 223
 * bytes are the most that a short answer holds under protection with AES, and chips that are asked for 256 end the session.
 */
public final class BlockSizes {
    /** What is worth a try with every chip; more only with those that announce it. */
    public static final int LARGEST_UNANNOUNCED = 2048;

    private static final int LARGEST_SHORT = 223;
    private static final int[] LADDER = {LARGEST_UNANNOUNCED, 1000, LARGEST_SHORT, 192, 128};

    private int current;
    private int largest;
    private boolean proven;
    private boolean headerFirst;
    private int changes;

    public BlockSizes(int start) {
        this.current = start;
    }

    /** Begins with what was learned before, but never with more than {@code most}. */
    public static BlockSizes knowing(ChipHabits habits, int most) {
        BlockSizes sizes = new BlockSizes(Math.min(habits.blockSize(), most));
        sizes.headerFirst = habits.headerFirst();
        return sizes;
    }

    /** Begins with no more than {@code most}. */
    public void notMoreThan(int most) {
        set(Math.min(current, most));
    }

    /** The most bytes that came at once. */
    public int largest() {
        return largest;
    }

    int current() {
        return current;
    }

    /** Whether this size has brought what no smaller one does; then a refusal has another reason than the size. */
    boolean proven() {
        return proven;
    }

    /** What a command that asked for {@code wanted} bytes brought. */
    void got(int bytes, int wanted) {
        largest = Math.max(largest, bytes);
        proven |= wanted == current && (bytes == wanted || bytes > LARGEST_SHORT);
    }

    /** Goes to the next smaller size; false when there is none. */
    boolean stepDown() {
        for (int size : LADDER) {
            if (size < current) {
                set(size);
                return true;
            }
        }
        return false;
    }

    /** Goes back to a size that turned out not to be to blame. */
    void backTo(int size) {
        set(size);
    }

    private void set(int size) {
        if (size != current) {
            current = size;
            proven = false;
            changes++;
        }
    }

    /**
     * Remembers that the session ended over a read. Where it was the first of a file, the chip may not bear to be asked for more than
     * there is; where the size had not been proven, it may have been too large for a short answer.
     */
    void sessionLost(boolean atTheBeginning) {
        if (!proven) {
            if (headerFirst || !atTheBeginning) {
                stepDown();
            }
            set(Math.min(current, LARGEST_SHORT));
        }
        if (atTheBeginning) {
            askHeaderFirst();
        }
    }

    /** Whether this chip refuses to be asked for more than a file has. */
    boolean headerFirst() {
        return headerFirst;
    }

    /** Remembers that the chip wants to be asked for no more than there is. */
    void askHeaderFirst() {
        if (!headerFirst) {
            headerFirst = true;
            changes++;
        }
    }

    /** How often something was learned. */
    int changes() {
        return changes;
    }
}
