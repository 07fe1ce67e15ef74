package vn.cccd.kiosk.identity;

/** What was verified, as the citizen reads it in one line. It never says more than was proved. */
public enum Proof {
    CHIP_GENUINE,
    CHIP_DATA_SIGNED,
    /** The signature is right, but the kiosk does not know who issued the signer's certificate. */
    CHIP_ISSUER_UNKNOWN,
    QR_SIGNED,
    QR_UNSIGNED
}
