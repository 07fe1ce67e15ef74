package vn.cccd.sync.device;

/** The kiosk's key could not be used; {@link #reason} says why. */
public final class KioskKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Stable reasons. */
    public enum Reason {
        /** The key file is there and cannot be opened: damaged, or its password is missing or another one. */
        KEY_UNREADABLE,
        /** A new key could not be written. */
        KEY_NOT_STORED
    }

    private final Reason reason;

    KioskKeyException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    KioskKeyException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
