package vn.cccd.sim.backend;

/** What is wrong with the backend's TLS. The names in lower case with hyphens are the words of the text form. */
public enum TlsFault {
    /** A certificate of the right authority that is over. */
    EXPIRED,
    /** One that has not begun. */
    NOT_YET_VALID,
    /** One for another host. */
    WRONG_HOST,
    /** One of an authority that nobody trusts, though it has the right one's name. */
    UNKNOWN_CA,
    /** The connection ends in the middle of the handshake. */
    CUT,
    /** The handshake is never answered. */
    SILENT
}
