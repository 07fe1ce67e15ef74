package vn.cccd.sim.card;

/** Who signs the card. */
public enum CardIssue {
    /** The authority, with a signer in good standing. */
    AUTHORITY,
    /** The authority, with a signer that its revocation list names. */
    REVOKED_SIGNER,
    /** An authority of another name that no trust directory holds. */
    UNKNOWN_AUTHORITY,
    /** Somebody with the authority's name but with a key of their own. */
    IMPOSTOR
}
