package vn.cccd.card.lds;

/**
 * How many bytes to ask for in one command, learned in the course of a session.
 *
 * <p>Starts at the most that is allowed and steps down 2048, 1000, 223, 192, 128 until reader and chip both go along. Some
 * readers never carry more than 255 bytes, so this is tried, not assumed. Between 1000 and 223 lies nothing worth a try: 223
 * bytes are the most that a short answer holds under protection with AES, and chips that are asked for 256 end the session.
 */
public final class BlockSizes {
    private static final int LARGEST_SHORT = 223;
    private static final int[] LADDER = {2048, 1000, LARGEST_SHORT, 192, 128};

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

    /** Remembers that the session ended over a read: from here on never more than a file has, nor than a short answer holds. */
    void sessionLost() {
        if (headerFirst && !proven) {
            stepDown();
        }
        headerFirst = true;
        current = Math.min(current, LARGEST_SHORT);
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
