package vn.cccd.kiosk.identity;

/** How sure we are that this is the person, from least to most. A sector states the least it accepts. */
public enum Assurance {
    /** The text of a printed or photographed code: a claim, nothing proved. */
    QR_UNSIGNED,
    /** A code with a signature that was verified. */
    QR_SIGNED,
    /** The chip's data carry the issuer's signature; the chip itself could not prove that it is no copy. */
    CHIP_DATA_SIGNED,
    /** Signed data in a chip that proved its own key. */
    CHIP_GENUINE,
    /** As above, and the face before the kiosk is the one in the chip. */
    CHIP_GENUINE_AND_FACE;

    public boolean atLeast(Assurance least) {
        return compareTo(least) >= 0;
    }
}
