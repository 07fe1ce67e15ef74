package vn.cccd.qr.signed;

import java.nio.file.Path;

/** The key set cannot be used; {@link #reason} says why, the message names the file. */
public final class KeySetException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    KeySetException(Reason reason, Path file, String detail) {
        super(file + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. The names are stable. */
    public enum Reason {
        NO_DIRECTORY,
        UNREADABLE,
        /** More bytes, files or keys than the limits allow. */
        TOO_LARGE,
        /** Neither a key, a certificate nor a revocation list, or a damaged one. */
        MALFORMED,
        /** A private or shared key: it belongs nowhere near a verifier. */
        SECRET_KEY,
        /** A key on a curve other than its algorithm's, or too short. */
        UNFIT_KEY,
        /** Two different keys of one name. */
        NAME_TWICE,
        /** A revocation list that no authority of the set signed. */
        STRAY_REVOCATION_LIST
    }
}
