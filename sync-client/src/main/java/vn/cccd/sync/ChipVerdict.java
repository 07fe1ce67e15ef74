package vn.cccd.sync;

/** What the kiosk made of the chip. The names go over the wire. */
public enum ChipVerdict {
    GENUINE,
    GENUINE_ISSUER_UNKNOWN,
    SIGNER_REVOKED,
    FORGED,
    CLONE_SUSPECTED,
    UNDETERMINED
}
