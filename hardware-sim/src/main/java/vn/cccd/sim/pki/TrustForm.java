package vn.cccd.sim.pki;

/** In which form an operator has received what is to be trusted. */
public enum TrustForm implements Choice {
    /** One DER file for each certificate, and one for the revocation list. */
    DER,
    /** One text file with all certificates and the revocation list (RFC 7468). */
    PEM,
    /** One PKCS#7 file with all certificates and the revocation list, signed by nobody (RFC 5652, 5.1). */
    PKCS_7,
    /** A signed CSCA master list (Doc 9303-12, 9), the rest as DER beside it. */
    MASTER_LIST,
    /** One text file as ICAO's directory is exported: a master list, signers and the revocation list (RFC 2849). */
    LDIF,
    /** Nothing: the directory is empty. */
    NOTHING
}
