package vn.cccd.card.lds;

import java.util.SortedSet;
import java.util.TreeSet;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * The data groups that EF.SOD names (Doc 9303-10, 4.6.2). Nothing is verified here: it tells which files to read before there is
 * time to judge the signature.
 */
public final class SignedFileList {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int EXPLICIT = 0xA0;
    private static final int OCTETS = 0x04;

    private SignedFileList() {}

    /** The numbers of the data groups in the whole file EF.SOD. */
    public static SortedSet<Integer> parse(Bytes file) throws LdsException {
        try {
            Tlv contentInfo = only(Tlv.parse(file).value());
            Tlv signedData = only(part(contentInfo, 1, EXPLICIT).value());
            Tlv encapsulated = part(signedData, 2, SEQUENCE);
            Tlv content = only(part(encapsulated, 1, EXPLICIT).value());
            if (content.tag() != OCTETS) {
                throw new LdsException("EF.SOD without content");
            }
            SortedSet<Integer> numbers = new TreeSet<>();
            for (Tlv entry : part(only(content.value()), 2, SEQUENCE).children()) {
                Bytes number = part(entry, 0, INTEGER).value();
                if (number.length() == 1) {
                    numbers.add(number.at(0));
                }
            }
            return numbers;
        } catch (TlvException e) {
            throw new LdsException("EF.SOD is not well formed", e);
        }
    }

    private static Tlv only(Bytes value) throws TlvException {
        return Tlv.parse(value);
    }

    private static Tlv part(Tlv sequence, int index, int tag) throws TlvException, LdsException {
        var parts = sequence.children();
        if (parts.size() <= index || parts.get(index).tag() != tag) {
            throw new LdsException("EF.SOD has another structure");
        }
        return parts.get(index);
    }
}
