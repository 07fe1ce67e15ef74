package vn.cccd.sim.pki;

/** Something wrong or odd about one certificate; all of them may be combined, and what is not named here stays right. */
public enum CertificateFlaw implements Choice {
    /** The issuer's revocation list names it. */
    REVOKED,
    /** Certified for another use: a signer for encipherment only, an authority for revocation lists only. */
    WRONG_KEY_USAGE,
    /** The extension that says what the key is for is absent. */
    NO_KEY_USAGE,
    /** A signer that is called an authority, an authority that is called none (basic constraints). */
    WRONG_ROLE,
    /** Its subject and its state are Utopia's instead of Vietnam's; an authority's name is the issuer's of its signers too. */
    OTHER_COUNTRY,
    /** The identifier of its own key is another key's. */
    WRONG_SUBJECT_KEY_IDENTIFIER,
    /** The identifier of its issuer's key is another key's. */
    WRONG_AUTHORITY_KEY_IDENTIFIER,
    /** It identifies neither its own key nor its issuer's. */
    NO_KEY_IDENTIFIERS,
    /** It has a critical extension that nobody knows. */
    UNKNOWN_CRITICAL_EXTENSION,
    /** One bit of its issuer's signature is changed. */
    WRONG_SIGNATURE,
    /** Its serial number is negative. */
    NEGATIVE_SERIAL_NUMBER,
    /** Its serial number has 1,000 bytes. */
    LONG_SERIAL_NUMBER,
    /** Its serial number has 10 MB: no chip holds it, but a trust directory may. */
    HUGE_SERIAL_NUMBER
}
