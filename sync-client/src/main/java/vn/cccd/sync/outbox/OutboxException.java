package vn.cccd.sync.outbox;

/** The outbox could not do what it was asked; {@link #reason} says why. Whatever it had acknowledged it still holds. */
public final class OutboxException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Stable reasons. */
    public enum Reason {
        /** No room for another record. */
        FULL,
        /** The file is a database of something else, or none that this user can open. It was not touched. */
        UNREADABLE,
        /** The file is damaged. What is whole in it is kept at the next opening. */
        DAMAGED,
        /** The outbox was last used by a newer version of this program. It was not touched. */
        NEWER,
        /** Another process, or another client in this one, has it open. */
        IN_USE,
        /** The disk or the operating system failed. */
        FAILED,
        ID_ALREADY_USED,
        RECORD_TOO_LARGE
    }

    private final Reason reason;

    OutboxException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    OutboxException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
