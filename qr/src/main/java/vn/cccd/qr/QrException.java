package vn.cccd.qr;

/** A picture cannot be looked at; {@link #reason} says why. That a picture holds no code is no exception. */
public final class QrException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    QrException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. The names are stable. */
    public enum Reason {
        FILE_MISSING,
        FILE_UNREADABLE,
        /** Neither PNG, JPEG, GIF nor BMP. */
        NOT_A_PICTURE,
        /** More bytes or pixels than the limits allow. */
        TOO_LARGE,
        /** Broken off or damaged. */
        DAMAGED
    }
}
