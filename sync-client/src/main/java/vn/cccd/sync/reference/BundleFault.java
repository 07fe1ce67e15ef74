package vn.cccd.sync.reference;

/** Why a bundle was not taken. The one held before goes on. */
public enum BundleFault {
    /** Larger than any bundle of ours, or with more entries. */
    TOO_LARGE,
    /** Not signed for this purpose by a key of the trust configuration; or changed, cut, or something else altogether. */
    SIGNATURE_INVALID,
    /** Rightly signed, but without the members that a bundle has. */
    NOT_A_BUNDLE,
    /** Rightly signed, under another name than the one asked for. */
    WRONG_NAME,
    /** Rightly signed, but older than what was held here at any time. */
    VERSION_TOO_LOW,
    /** Another content under a number that was used already. */
    VERSION_REUSED,
    /** Its time is over. */
    EXPIRED,
    /** An entry is not what the contract says; so none counts. */
    CONTENT_MALFORMED,
    /** A delta for another copy than the one held, or one that leads to another content than was signed. */
    DELTA_DOES_NOT_APPLY,
    /** It is good but could not be written. */
    NOT_STORED
}
