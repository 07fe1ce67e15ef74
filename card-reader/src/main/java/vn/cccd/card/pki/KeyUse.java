package vn.cccd.card.pki;

/** The bits of the key usage extension that matter here (RFC 5280, 4.2.1.3). */
enum KeyUse {
    SIGN_DATA(0x80),
    SIGN_CERTIFICATES(0x04);

    private final int mask;

    KeyUse(int mask) {
        this.mask = mask;
    }

    boolean in(int firstOctet) {
        return (firstOctet & mask) != 0;
    }
}
