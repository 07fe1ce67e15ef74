package vn.cccd.qr.signed;

/** What became of a code's signature, in one word of the command line's contract. The names are stable. */
public enum SignatureStatus {
    /** The code carries none. */
    NONE,
    /** It holds, now and for the first time. */
    VALID,
    /** It does not hold, or the code breaks a rule that honest ones keep. */
    INVALID,
    /** Its key was never provisioned. */
    UNKNOWN_KEY,
    /** It held until a moment that is over. */
    EXPIRED,
    /** It will hold from a later moment on. */
    NOT_YET_VALID,
    /** It holds, but was shown before. */
    REPLAYED
}
