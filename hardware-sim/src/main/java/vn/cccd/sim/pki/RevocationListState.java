package vn.cccd.sim.pki;

/** What the revocation list at the operator's is worth. */
public enum RevocationListState implements Choice {
    /** Of today. */
    CURRENT,
    /** The next one was due 90 days ago. */
    EXPIRED,
    /** There is none. */
    MISSING,
    /** It bears the authority's name and key identifier, but another key signed it. */
    BY_ANOTHER,
    /** It holds changes to an earlier list only (delta list). */
    DELTA,
    /** It has a critical extension that nobody knows, which may say that it covers something else. */
    UNKNOWN_CRITICAL_EXTENSION,
    /** There are two: the older one names whoever is revoked, the newer one nobody. */
    REPLACED
}
