package vn.cccd.sim.lds;

import java.nio.charset.StandardCharsets;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.Mrz;

/** DG1: the machine-readable zone (Doc 9303-10, 4.7.1). */
public final class MrzFile {
    private MrzFile() {}

    /** The file for a zone of any size. */
    public static Bytes of(Mrz mrz) {
        Bytes text = Bytes.copyOf(mrz.text().getBytes(StandardCharsets.US_ASCII));
        return Tlv.of(DataGroupTag.of(1), Tlv.of(0x5F1F, text));
    }
}
