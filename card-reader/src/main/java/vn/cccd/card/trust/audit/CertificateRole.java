package vn.cccd.card.trust.audit;

/** What a certificate in a trust source is for. The names are part of the command line's contract. */
public enum CertificateRole {
    /** A country's authority, certified by itself. */
    AUTHORITY,
    /** A country's authority whose key another key of that country certifies. */
    LINK,
    /** A document signer. */
    SIGNER,
    /** Signs master lists. */
    LIST_SIGNER,
    /** None of them. */
    OTHER
}
