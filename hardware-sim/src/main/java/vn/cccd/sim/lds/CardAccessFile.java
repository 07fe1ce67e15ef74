package vn.cccd.sim.lds;

import java.util.List;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** EF.CardAccess: what the chip offers before it is opened (Doc 9303-10, 4.2; Doc 9303-11, 9.2.11). */
public final class CardAccessFile {
    private CardAccessFile() {}

    /** The file with these {@linkplain SecurityStatement statements}. */
    public static Bytes of(List<Bytes> statements) {
        return Tlv.of(0x31, statements.toArray(Bytes[]::new));
    }
}
