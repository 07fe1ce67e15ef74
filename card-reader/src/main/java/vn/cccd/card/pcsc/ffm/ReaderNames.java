package vn.cccd.card.pcsc.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A multi-string: texts that end with a zero each, and one more zero at the end. */
final class ReaderNames {
    private ReaderNames() {}

    /** The texts; what lacks its zero is left out. */
    static List<String> of(MemorySegment multiString, Charset text) {
        byte[] bytes = multiString.toArray(JAVA_BYTE);
        int unit = "\0".getBytes(text).length;
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int at = 0; at + unit <= bytes.length; at += unit) {
            if (zero(bytes, at, unit)) {
                if (at == from) {
                    break;
                }
                names.add(new String(bytes, from, at - from, text));
                from = at + unit;
            }
        }
        return List.copyOf(names);
    }

    private static boolean zero(byte[] bytes, int at, int unit) {
        for (int i = at; i < at + unit; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
