package vn.cccd.kiosk.identity;

import vn.cccd.kiosk.text.Bilingual;

/** How sure we are that this is the person, from least to most. A sector states the least it accepts. */
public enum Assurance {
    /** The text of a printed or photographed code: a claim, nothing proved. */
    QR_UNSIGNED("mã QR", "QR code"),
    /** A code with a signature that was verified. */
    QR_SIGNED("mã QR có chữ ký", "signed QR code"),
    /** The chip's data carry the issuer's signature; the chip itself could not prove that it is no copy. */
    CHIP_DATA_SIGNED("chip có chữ ký", "signed chip data"),
    /** Signed data in a chip that proved its own key. */
    CHIP_GENUINE("chip thật", "genuine chip"),
    /** As above, and the face before the kiosk is the one in the chip. */
    CHIP_GENUINE_AND_FACE("chip thật, đúng mặt", "genuine chip and face");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Bilingual word;

    Assurance(String vietnamese, String english) {
        this.word = new Bilingual(vietnamese, english);
    }

    /** In a word or two, for lists. */
    public Bilingual word() {
        return word;
    }

    public boolean atLeast(Assurance least) {
        return compareTo(least) >= 0;
    }
}
