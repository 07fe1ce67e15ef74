package vn.cccd.card.pki;

/** A certificate, list, message or key that cannot be used. The message is a short English phrase without personal data. */
public final class PkiException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PkiException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static PkiException malformed(String what) {
        return new PkiException(Reason.MALFORMED, what);
    }

    static PkiException unsupported(String what) {
        return new PkiException(Reason.UNSUPPORTED, what);
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        MALFORMED,
        TOO_LARGE,
        /** Well-formed, but an algorithm, curve or version that we do not do. */
        UNSUPPORTED
    }
}
