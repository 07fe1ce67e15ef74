package vn.cccd.card.apdu;

/** No answer that can be believed, or none that leads on. The message never holds personal data. */
public final class CardException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public CardException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public CardException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the secure channel ended with this, so that the chip can be opened again. */
    public boolean endsChannel() {
        return reason == Reason.CHANNEL_LOST || reason == Reason.FILE_MISSING;
    }

    /** What went wrong, as far as the answer depends on it. */
    public enum Reason {
        CARD_GONE,
        CARD_MUTE,
        READER_GONE,
        SERVICE_GONE,
        /** The link failed in another way; the card may still be there. */
        LINK_FAILED,
        KEY_REFUSED,
        BLOCKED,
        NOT_SUPPORTED,
        /** The chip answered outside of secure messaging: the secure channel is over, another may be opened. */
        CHANNEL_LOST,
        /** The chip said outside of secure messaging that it has no such file: the secure channel is over, the file is not there. */
        FILE_MISSING,
        /** The chip answers with errors or with checksums that do not fit. */
        DAMAGED,
        /** The chip sends what no honest chip sends. */
        HOSTILE
    }
}
