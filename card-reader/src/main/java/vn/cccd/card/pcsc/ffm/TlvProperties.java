package vn.cccd.card.pcsc.ffm;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The answer to {@code FEATURE_GET_TLV_PROPERTIES} (PC/SC part 10, 2.6.14): tag, length, value with its lowest byte first. */
record TlvProperties(Map<Integer, Integer> numbers) {
    static final int MAX_APDU_DATA = 0x0A;
    static final int USB_VENDOR = 0x0B;
    static final int USB_PRODUCT = 0x0C;

    private static final int LONGEST_NUMBER = Integer.BYTES;

    TlvProperties {
        numbers = Map.copyOf(numbers);
    }

    static TlvProperties none() {
        return new TlvProperties(Map.of());
    }

    /** Takes the numbers; texts, and whatever the answer is cut off in, are left out. */
    static TlvProperties of(byte[] answer) {
        Map<Integer, Integer> numbers = new TreeMap<>();
        int at = 0;
        while (at + 2 <= answer.length) {
            int tag = Byte.toUnsignedInt(answer[at]);
            int length = Byte.toUnsignedInt(answer[at + 1]);
            at += 2;
            if (at + length > answer.length) {
                break;
            }
            if (length >= 1 && length <= LONGEST_NUMBER) {
                numbers.putIfAbsent(tag, number(answer, at, length));
            }
            at += length;
        }
        return new TlvProperties(numbers);
    }

    private static int number(byte[] answer, int from, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | Byte.toUnsignedInt(answer[from + i]);
        }
        return value;
    }

    OptionalInt number(int tag) {
        Integer value = numbers.get(tag);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
