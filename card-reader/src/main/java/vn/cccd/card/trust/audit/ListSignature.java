package vn.cccd.card.trust.audit;

/** What the signatures of the master lists in a trust source are worth. */
public enum ListSignature {
    /** There is a signed list, and every signed list counts. */
    VALID,
    /** A signed list does not count; its certificates are not used. */
    INVALID,
    /** Nothing here is signed as a list. */
    NONE
}
