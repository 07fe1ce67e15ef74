package vn.cccd.card.lds;

import java.util.SortedSet;
import java.util.TreeSet;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** The data groups that EF.COM lists (Doc 9303-10, 4.6.1). It is not signed: it tells what to look for, no more. */
public final class FileList {
    private static final int TAG_LIST = 0x5C;

    private FileList() {}

    /** The numbers of the data groups in the whole file EF.COM. */
    public static SortedSet<Integer> parse(Bytes file) throws LdsException {
        try {
            Tlv list = Tlv.parse(file).child(TAG_LIST).orElseThrow(() -> new LdsException("EF.COM without a list"));
            SortedSet<Integer> numbers = new TreeSet<>();
            for (int i = 0; i < list.value().length(); i++) {
                LdsFile.ofTag(list.value().at(i))
                        .filter(LdsFile::isDataGroup)
                        .ifPresent(group -> numbers.add(group.dataGroup()));
            }
            return numbers;
        } catch (TlvException e) {
            throw new LdsException("EF.COM is not well formed", e);
        }
    }
}
