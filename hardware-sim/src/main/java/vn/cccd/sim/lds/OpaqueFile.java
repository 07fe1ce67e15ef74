package vn.cccd.sim.lds;

import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** A data group that nobody here reads. */
public final class OpaqueFile {
    private OpaqueFile() {}

    /** The right tag and a few bytes. */
    public static Bytes of(int dataGroup) {
        return Tlv.of(DataGroupTag.of(dataGroup), Tlv.of(0x53, Bytes.fromHex("cccd".repeat(8))));
    }
}
