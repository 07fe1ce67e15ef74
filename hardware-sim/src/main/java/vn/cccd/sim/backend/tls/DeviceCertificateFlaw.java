package vn.cccd.sim.backend.tls;

/** What is wrong with the certificate that a device is answered with. The names in lower case with hyphens are the words of the text form. */
public enum DeviceCertificateFlaw {
    /** Over another key than the one that was asked for. */
    OTHER_KEY,
    /** In another kiosk's name. */
    OTHER_NAME,
    /** It begins in a month. */
    NOT_YET_VALID,
    /** It ended yesterday. */
    EXPIRED,
    /** Signed by another key than that of the authority that is sent with it. */
    WRONG_SIGNATURE,
    /** All of it by an authority that has the right one's name and another key. */
    WRONG_ISSUER,
    /** For servers, not for clients. */
    SERVER_USE,
    /** Without the authority's certificate behind it. */
    ALONE
}
