package vn.cccd.card.pki;

/** The bits of the key usage extension that matter here (RFC 5280, 4.2.1.3). */
public enum KeyUse {
    /** digitalSignature: documents, messages. */
    SIGN_DATA(0x80),
    /** keyCertSign. */
    SIGN_CERTIFICATES(0x04),
    /** cRLSign. */
    SIGN_REVOCATION_LISTS(0x02);

    private final int mask;

    KeyUse(int mask) {
        this.mask = mask;
    }

    boolean in(int firstOctet) {
        return (firstOctet & mask) != 0;
    }
}
