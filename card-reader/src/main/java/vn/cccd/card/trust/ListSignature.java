package vn.cccd.card.trust;

/** What the signatures of the master lists in a trust source are worth. */
public enum ListSignature {
    /** There is a signed list, and every signed list verifies. */
    VALID,
    /** A signed list does not verify; its certificates are not used. */
    INVALID,
    /** Nothing here is signed as a list. */
    NONE
}
