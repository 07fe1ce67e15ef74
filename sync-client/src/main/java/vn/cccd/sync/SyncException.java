package vn.cccd.sync;

import vn.cccd.sync.outbox.OutboxException;

/** The client could not do what it was asked; {@link #reason} says why. */
public final class SyncException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Stable reasons. */
    public enum Reason {
        /** No room: nothing was stored, nothing stored earlier is lost. */
        STORE_FULL,
        /** There is no store where one was looked for. */
        STORE_MISSING,
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

    /** In our words what the outbox says. */
    static SyncException of(OutboxException e) {
        Reason reason = switch (e.reason()) {
            case FULL -> Reason.STORE_FULL;
            case UNREADABLE, DAMAGED -> Reason.STORE_UNREADABLE;
            case NEWER -> Reason.STORE_NEWER;
            case IN_USE -> Reason.STORE_IN_USE;
            case FAILED -> Reason.STORE_FAILED;
            case ID_ALREADY_USED -> Reason.ID_ALREADY_USED;
            case RECORD_TOO_LARGE -> Reason.CHECK_IN_TOO_LARGE;
        };
        return new SyncException(reason, String.valueOf(e.getMessage()), e);
    }

    public Reason reason() {
        return reason;
    }
}
