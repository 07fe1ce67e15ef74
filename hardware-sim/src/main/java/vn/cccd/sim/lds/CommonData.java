package vn.cccd.sim.lds;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** EF.COM: the versions of the structure and of Unicode, and which data groups there are (Doc 9303-10, 4.6.1). */
public final class CommonData {
    private CommonData() {}

    /** Lists {@code dataGroups} in ascending order. */
    public static Bytes of(Collection<Integer> dataGroups) {
        int[] tags = dataGroups.stream().sorted().mapToInt(DataGroupTag::of).toArray();
        return Tlv.of(
                0x60, Tlv.of(0x5F01, ascii("0107")), Tlv.of(0x5F36, ascii("040000")), Tlv.of(0x5C, Bytes.of(tags)));
    }

    private static Bytes ascii(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII));
    }
}
