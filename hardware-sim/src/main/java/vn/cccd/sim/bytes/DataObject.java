package vn.cccd.sim.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One BER-TLV data object as it came in.
 *
 * @param tag the tag's bytes as one number
 * @param encoded tag, length and value as received
 */
public record DataObject(int tag, Bytes value, Bytes encoded) {
    private static final int LONGEST_TAG = 3;
    private static final int LONGEST_LENGTH = 3;

    /** The data objects that fill {@code input} exactly, or nothing when it is anything else. Definite lengths up to three bytes. */
    public static Optional<List<DataObject>> parseAll(Bytes input) {
        var objects = new ArrayList<DataObject>();
        int start = 0;
        while (start < input.length()) {
            int lengthAt = endOfTag(input, start);
            if (lengthAt >= input.length()) {
                return Optional.empty();
            }
            int lengthBytes = input.at(lengthAt) < 0x80 ? 0 : input.at(lengthAt) - 0x80;
            int valueAt = lengthAt + 1 + lengthBytes;
            if (lengthBytes > LONGEST_LENGTH || input.at(lengthAt) == 0x80 || valueAt > input.length()) {
                return Optional.empty();
            }
            int length = lengthBytes == 0 ? input.at(lengthAt) : number(input, lengthAt + 1, valueAt);
            if (length > input.length() - valueAt) {
                return Optional.empty();
            }
            int end = valueAt + length;
            objects.add(
                    new DataObject(number(input, start, lengthAt), input.slice(valueAt, end), input.slice(start, end)));
            start = end;
        }
        return Optional.of(objects);
    }

    /** The value of the first object with this tag. */
    public static Optional<Bytes> find(List<DataObject> objects, int tag) {
        return objects.stream().filter(object -> object.tag == tag).findFirst().map(DataObject::value);
    }

    /** The objects inside this one, or none when its value is no sequence of objects. */
    public List<DataObject> children() {
        return parseAll(value).orElse(List.of());
    }

    /** Behind the tag at {@code start}; beyond the input when it does not end in time. */
    private static int endOfTag(Bytes input, int start) {
        if ((input.at(start) & 0x1F) != 0x1F) {
            return start + 1;
        }
        for (int i = start + 1; i < input.length() && i < start + LONGEST_TAG; i++) {
            if (input.at(i) < 0x80) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static int number(Bytes input, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = (number << 8) | input.at(i);
        }
        return number;
    }
}
