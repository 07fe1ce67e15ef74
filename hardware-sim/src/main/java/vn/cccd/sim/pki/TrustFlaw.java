package vn.cccd.sim.pki;

/** Something wrong or odd about an operator's trust directory; all of them may be combined. */
public enum TrustFlaw implements Choice {
    /** One bit of the master list's signature is changed (master list and LDIF). */
    WRONG_LIST_SIGNATURE,
    /** The master list is signed by somebody whose authority is not in it (master list and LDIF). */
    UNKNOWN_LIST_SIGNER,
    /** The master list was signed 200 days ago (master list and LDIF). */
    OLD_LIST,
    /** The file with the certificates ends in the middle. */
    TRUNCATED,
    /** Four zero bytes follow the certificates' encoding. */
    TRAILING_BYTES,
    /** A certificate whose key lies on no curve stands before the good ones. */
    UNUSABLE_CERTIFICATE
}
