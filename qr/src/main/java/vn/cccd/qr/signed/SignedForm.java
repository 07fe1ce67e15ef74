package vn.cccd.qr.signed;

/** The forms of signed codes. The names are stable. */
public enum SignedForm {
    /** A compact JSON Web Signature (RFC 7515). */
    JWS,
    /** The binary visible digital seal, versions 3 and 4 (Doc 9303-13). */
    SEAL,
    /** The JSON form of the visible digital seal (ICAO TR VDS-NC). */
    VDS_NC
}
