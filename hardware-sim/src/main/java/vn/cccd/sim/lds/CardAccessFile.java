package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** EF.CardAccess: what the chip offers before it is opened (Doc 9303-10, 4.2; Doc 9303-11, 9.2.11). */
public final class CardAccessFile {
    private CardAccessFile() {}

    /**
     * The file of the Vietnamese cards of 2021 to 2024, byte for byte: Terminal Authentication version 1, Chip Authentication, and PACE by
     * generic mapping over brainpoolP256r1, both with AES-128.
     */
    public static Bytes ofIdCard() {
        return Tlv.of(
                0x31,
                SecurityStatement.TERMINAL_AUTHENTICATION,
                SecurityStatement.CHIP_AUTHENTICATION_AES_128,
                SecurityStatement.PACE_GENERIC_MAPPING_AES_128);
    }

    /** The file of a passport that announces PACE alone. */
    public static Bytes ofPassport() {
        return Tlv.of(0x31, SecurityStatement.PACE_GENERIC_MAPPING_AES_128);
    }
}
