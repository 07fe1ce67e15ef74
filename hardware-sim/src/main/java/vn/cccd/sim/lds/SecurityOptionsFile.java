package vn.cccd.sim.lds;

import java.util.List;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** DG14: under the issuer's signature, what EF.CardAccess says without one, and the chip's keys (Doc 9303-10, 4.7.14). */
public final class SecurityOptionsFile {
    private SecurityOptionsFile() {}

    /** The file with these {@linkplain SecurityStatement statements}, in this order. */
    public static Bytes of(List<Bytes> statements) {
        return Tlv.of(DataGroupTag.of(14), Tlv.of(0x31, statements.toArray(Bytes[]::new)));
    }
}
