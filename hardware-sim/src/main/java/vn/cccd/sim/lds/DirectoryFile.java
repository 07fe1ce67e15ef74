package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** EF.DIR: which applications there are (Doc 9303-10, 3.11.2; ISO/IEC 7816-4, 12.2.3). */
public final class DirectoryFile {
    private static final Bytes EMRTD_APPLICATION = Bytes.fromHex("a0000002471001");

    private DirectoryFile() {}

    /** Names the application of travel documents alone. */
    public static Bytes ofTravelDocument() {
        return Tlv.of(0x61, Tlv.of(0x4F, EMRTD_APPLICATION));
    }
}
