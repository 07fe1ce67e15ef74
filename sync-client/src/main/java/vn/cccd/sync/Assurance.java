package vn.cccd.sync;

/** How sure the kiosk is of the person, from least to most. The names go over the wire. */
public enum Assurance {
    QR_UNSIGNED,
    QR_SIGNED,
    CHIP_DATA_SIGNED,
    CHIP_GENUINE,
    CHIP_GENUINE_AND_FACE
}
