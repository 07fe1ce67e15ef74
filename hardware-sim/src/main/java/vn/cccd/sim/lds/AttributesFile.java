package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** EF.ATR/INFO: what the chip can do beyond the least (Doc 9303-10, 3.11.1; ISO/IEC 7816-4, 12.1.1). */
public final class AttributesFile {
    private static final int CARD_CAPABILITIES = 0x47;
    private static final int EXTENDED_LENGTHS = 0x7F66;

    /** Selection by name and by identifier, short identifiers, files of bytes, extended length said in this file. */
    private static final Bytes CAPABILITIES = Bytes.fromHex("b00160");

    private AttributesFile() {}

    /** Says how long commands and answers may be, in bytes up to 65,535. */
    public static Bytes of(int longestCommand, int longestAnswer) {
        return Bytes.join(
                Tlv.of(CARD_CAPABILITIES, CAPABILITIES),
                Tlv.of(EXTENDED_LENGTHS, number(longestCommand), number(longestAnswer)));
    }

    private static Bytes number(int number) {
        return Tlv.of(0x02, number < 0x8000 ? Bytes.of(number >> 8, number) : Bytes.of(0, number >> 8, number));
    }
}
