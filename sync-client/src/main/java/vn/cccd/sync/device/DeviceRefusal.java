package vn.cccd.sync.device;

/** Why a kiosk has no certificate, or no new one. Stable names: they are told on the phone and go into the security log. */
public enum DeviceRefusal {
    /** A code is 1 to 64 letters and digits; nothing was sent. */
    CODE_MALFORMED,
    /** The backend never gave out this code. */
    CODE_UNKNOWN,
    /** Another key was enrolled with this code. */
    CODE_USED,
    CODE_EXPIRED,
    /** The backend lets this kiosk in no more; a new code is needed. */
    DEVICE_REVOKED,
    /** The certificate that would be renewed is over; a new code is needed. */
    CERTIFICATE_EXPIRED,
    /** There is no certificate to renew; a code is needed. */
    CERTIFICATE_MISSING,
    /** The backend refused for a reason that the contract does not name. */
    REFUSED,
    /** No answer: network, TLS, or a backend that is out of order. The same code may be tried again. */
    UNREACHABLE,
    /** The answer is not what the contract says. */
    ANSWER_UNREADABLE,
    /** The certificate is in another kiosk's name: the code was another kiosk's, or this one's settings are. */
    OTHER_KIOSK,
    /** The certificate is over another key. */
    OTHER_KEY,
    /** It begins in the future: the answer is wrong, or this machine's clock is behind. */
    NOT_YET_VALID,
    /** It is over already: the answer is wrong, or this machine's clock is ahead. */
    EXPIRED,
    /** The authority behind it did not sign it, or is another one than expected. */
    WRONG_ISSUER,
    /** It is no certificate for a TLS client. */
    WRONG_PURPOSE,
    /** Another process changed the kiosk's key meanwhile. */
    KEY_CHANGED,
    /** The disk failed; the old identity is in place. */
    NOT_STORED
}
