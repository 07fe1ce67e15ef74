package vn.cccd.sync;

/** The client could not do what it was asked; {@link #reason} says why. */
public final class SyncException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Stable reasons. */
    public enum Reason {
        /** No room: nothing was stored, nothing stored earlier is lost. */
        STORE_FULL,
        /** What is in the store's place is a database of something else, or cannot be opened at all. It was not touched. (A damaged store opens.) */
        STORE_UNREADABLE,
        /** The store was last used by a newer version of this program. It was not touched. */
        STORE_NEWER,
        /** Another process has the store open. */
        STORE_IN_USE,
        /** The keys that seal the store are missing or do not open; the store was not touched. */
        STORE_KEYS_UNUSABLE,
        /** The disk or the operating system failed. */
        STORE_FAILED,
        /** A record with this id was stored before. */
        ID_ALREADY_USED,
        /** The check-in is larger than the backend takes. */
        CHECK_IN_TOO_LARGE,
        /** The file with the backend's CA is missing or holds no certificate. */
        BACKEND_CA_UNREADABLE
    }

    private final Reason reason;

    SyncException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    SyncException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
