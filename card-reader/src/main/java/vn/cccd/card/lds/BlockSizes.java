package vn.cccd.card.lds;

/**
 * How many bytes to ask for in one command, learned in the course of a session.
 *
 * <p>Starts at the most that is allowed and steps down 2048, 1000, 256, 223, 192, 128 until reader and chip both go along. Some
 * readers never carry more than 255 bytes and some chips fail at 256, so this is tried, not assumed.
 */
public final class BlockSizes {
    private static final int[] LADDER = {2048, 1000, 256, 223, 192, 128};

    private int current;
    private int largest;
    private boolean proven;
    private boolean headerFirst;

    public BlockSizes(int start) {
        this.current = start;
    }

    /** The most bytes that came at once. */
    public int largest() {
        return largest;
    }

    int current() {
        return current;
    }

    /** Whether this size has brought a full block before; then a refusal has another reason than the size. */
    boolean proven() {
        return proven;
    }

    void prove() {
        proven = true;
    }

    void got(int bytes) {
        largest = Math.max(largest, bytes);
    }

    /** Goes to the next smaller size; false when there is none. */
    boolean stepDown() {
        for (int size : LADDER) {
            if (size < current) {
                current = size;
                return true;
            }
        }
        return false;
    }

    /** Whether this chip refuses to be asked for more than a file has. */
    boolean headerFirst() {
        return headerFirst;
    }

    /** Remembers that the chip wants to be asked for no more than there is, and that {@code size} was not to blame. */
    void askHeaderFirst(int size) {
        headerFirst = true;
        current = size;
    }
}
