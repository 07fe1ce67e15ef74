package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** DG3, which nobody without a terminal certificate may read: it is signed like the others, so it has to be something. */
public final class FingerprintFile {
    private FingerprintFile() {}

    /** A file without fingerprints, filled with the chip's serial number so that it differs from card to card (Doc 9303-10, 4.7.3). */
    public static Bytes empty(String chipSerial) {
        Bytes none = Tlv.of(0x02, Bytes.of(0x00));
        return Tlv.of(DataGroupTag.of(3), Tlv.of(0x7F61, none, Tlv.of(0x53, Bytes.fromHex(chipSerial))));
    }
}
