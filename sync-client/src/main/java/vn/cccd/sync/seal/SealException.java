package vn.cccd.sync.seal;

/** The keys could not be used; {@link #reason} says why. Nothing was changed. */
public final class SealException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Stable reasons. */
    public enum Reason {
        /** The keys are there, but the guard does not open them: another key file, another passphrase, or damage. */
        KEYS_NOT_OPENED,
        /** The guard's own secret is missing or may be read by others. */
        GUARD_UNUSABLE,
        /** New keys could not be written. */
        KEYS_NOT_STORED
    }

    private final Reason reason;

    public SealException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SealException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
