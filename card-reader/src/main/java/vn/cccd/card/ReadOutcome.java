package vn.cccd.card;

/** How one attempt to read a chip ended. */
public sealed interface ReadOutcome {
    /** Everything asked for was read; its verdict says how far it can be trusted. */
    record Completed(ChipReading reading) implements ReadOutcome {}

    /**
     * Contact was lost; the same card may be read again.
     *
     * @param detail a short English phrase for support, never personal data
     */
    record Interrupted(ReadFailure failure, String detail) implements ReadOutcome {
        public Interrupted(ReadFailure failure) {
            this(failure, "");
        }
    }

    /**
     * It will not work with this card, key or reader.
     *
     * @param detail a short English phrase for support, never personal data
     */
    record Failed(ReadFailure failure, String detail) implements ReadOutcome {
        public Failed(ReadFailure failure) {
            this(failure, "");
        }
    }
}
