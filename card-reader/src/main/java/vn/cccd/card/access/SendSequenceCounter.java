package vn.cccd.card.access;

/** Counts protected commands and answers, each once; as long as a block, starting over after the last number. */
final class SendSequenceCounter {
    private final byte[] value;

    /** Goes on from {@code start}, which it takes over. */
    SendSequenceCounter(byte[] start) {
        this.value = start;
    }

    void up() {
        for (int i = value.length - 1; i >= 0 && ++value[i] == 0; i--) {
            // The carry goes on to the next byte.
        }
    }

    void down() {
        for (int i = value.length - 1; i >= 0 && value[i]-- == 0; i--) {
            // The borrowing goes on to the next byte.
        }
    }

    byte[] value() {
        return value;
    }
}
