package vn.cccd.card.trust;

/** A trust source cannot be used at all; what is wrong with single files of it is a {@link TrustProblem} instead. */
public final class TrustException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    TrustException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. The names are stable. */
    public enum Reason {
        /** A path that was given does not exist. */
        PATH_MISSING,
        /** A path that was given exists and cannot be listed. */
        PATH_UNREADABLE,
        /** A path that must hold certificates holds none. */
        NO_CERTIFICATE,
        /** More files or bytes than a trust store may reasonably have. */
        TOO_LARGE
    }
}
