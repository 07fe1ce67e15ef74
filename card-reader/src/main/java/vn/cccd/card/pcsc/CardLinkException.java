package vn.cccd.card.pcsc;

/** The way to the card is closed; {@link #reason} says where. Messages hold no card data. */
public final class CardLinkException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Where the way to the card broke. */
    public enum Reason {
        /** No card, or the card moved out of the field, even for a moment. */
        CARD_GONE,
        /** There is a card but it does not answer. */
        CARD_MUTE,
        /** The reader is not there (any more). */
        READER_GONE,
        /** The PC/SC service does not run, stopped, or does not let us in. */
        SERVICE_GONE,
        /** Reader and card do not understand each other: not a card of the kind that we read. */
        CARD_UNSUPPORTED,
        /** Anything else: another program holds the card, a malformed command, a broken reader. */
        FAILED
    }

    private final Reason reason;

    public CardLinkException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public CardLinkException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
