package vn.cccd.card.authenticity;

/** Something a person should know about a reading although it does not change the {@link Verdict}. */
public enum Caveat {
    DOCUMENT_EXPIRED,
    TRUST_LIST_STALE,
    CRL_MISSING,
    CRL_EXPIRED,
    CRL_NOT_TRUSTED,
    SIGNER_EXPIRED_TODAY,
    ISSUER_EXPIRED_TODAY,
    CLOCK_UNSURE,
    ACCESS_DOWNGRADED,
    ACCESS_ANNOUNCEMENTS_DIFFER,
    FILE_LISTS_DIFFER,
    MRZ_DG13_DIFFER,
    QR_CHIP_DIFFER,
    COUNTRY_DIFFERS,
    /** A signature or key in the chain is of a kind that is no longer safe; the checks name it. */
    WEAK_ALGORITHM,
    /** The signer's issuer is not in the trust store, but the authority's online service vouched for the signer. */
    SIGNER_VOUCHED_ONLINE,
    /** The authority's online service does not vouch for the signer. */
    SIGNER_NOT_VOUCHED
}
