package vn.cccd.card.bytes;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One BER-TLV data object, read within bounds (ISO/IEC 7816-4, 5.2.2).
 *
 * <p>Definite lengths of at most four bytes, tags of at most three bytes. Nothing is parsed deeper than the caller asks for,
 * so that nesting costs nothing.
 *
 * @param tag with its class and form bits, for example {@code 0x30}, {@code 0x5F1F}
 */
public record Tlv(int tag, Bytes value) {
    private static final int MOST_SIBLINGS = 4096;

    /** The one object that fills {@code bytes} entirely. */
    public static Tlv parse(Bytes bytes) throws TlvException {
        Header header = Header.of(bytes, 0);
        if (header.end() != bytes.length()) {
            throw new TlvException(
                    header.end() > bytes.length() ? "value longer than its container" : "bytes after the value");
        }
        return new Tlv(header.tag(), bytes.slice(header.length(), bytes.length()));
    }

    /** The objects that fill {@code bytes} entirely, one after another. */
    public static List<Tlv> parseAll(Bytes bytes) throws TlvException {
        List<Tlv> found = new ArrayList<>();
        int at = 0;
        while (at < bytes.length()) {
            Header header = Header.of(bytes, at);
            if (header.end() > bytes.length() || found.size() == MOST_SIBLINGS) {
                throw new TlvException("value longer than its container, or too many values");
            }
            found.add(new Tlv(header.tag(), bytes.slice(at + header.length(), (int) header.end())));
            at = (int) header.end();
        }
        return found;
    }

    /** This object in DER: the same bytes that it was parsed from if those had the shortest lengths. */
    public Bytes encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int shift = tag > 0xFFFF ? 16 : tag > 0xFF ? 8 : 0; shift >= 0; shift -= 8) {
            out.write(tag >> shift);
        }
        int length = value.length();
        if (length >= 0x80) {
            int count = length > 0xFFFFFF ? 4 : length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
            out.write(0x80 | count);
            for (int shift = 8 * (count - 1); shift > 0; shift -= 8) {
                out.write(length >> shift);
            }
        }
        out.write(length);
        out.writeBytes(value.toArray());
        return Bytes.copyOf(out.toByteArray());
    }

    /** Whether the value is made of further objects. */
    public boolean constructed() {
        int leading = tag > 0xFFFF ? tag >> 16 : tag > 0xFF ? tag >> 8 : tag;
        return (leading & 0x20) != 0;
    }

    /** The objects inside. */
    public List<Tlv> children() throws TlvException {
        return parseAll(value);
    }

    /** The first object inside that has {@code wanted} as its tag. */
    public Optional<Tlv> child(int wanted) throws TlvException {
        return children().stream().filter(c -> c.tag == wanted).findFirst();
    }

    /**
     * Tag and length of an object whose value need not be there yet.
     *
     * @param start where the object begins
     * @param length how many bytes tag and length take
     * @param valueLength how long the value says it is
     */
    public record Header(int start, int tag, int length, long valueLength) {
        /** Reads the header at {@code start}. */
        public static Header of(Bytes bytes, int start) throws TlvException {
            Cursor cursor = new Cursor(bytes, start);
            int tag = cursor.tag();
            long valueLength = cursor.valueLength();
            return new Header(start, tag, cursor.at - start, valueLength);
        }

        /** The index just after the value. */
        public long end() {
            return start + length + valueLength;
        }
    }

    private static final class Cursor {
        private final Bytes bytes;
        private int at;

        Cursor(Bytes bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int next() throws TlvException {
            if (at >= bytes.length()) {
                throw new TlvException("ends inside a tag or length");
            }
            return bytes.at(at++);
        }

        int tag() throws TlvException {
            int tag = next();
            if ((tag & 0x1F) != 0x1F) {
                return tag;
            }
            int more = next();
            tag = tag << 8 | more;
            if ((more & 0x80) != 0) {
                more = next();
                tag = tag << 8 | more;
            }
            if ((more & 0x80) != 0) {
                throw new TlvException("tag of more than three bytes");
            }
            return tag;
        }

        long valueLength() throws TlvException {
            int first = next();
            if (first < 0x80) {
                return first;
            }
            int count = first & 0x7F;
            if (count == 0 || count > 4) {
                throw new TlvException("indefinite or oversized length");
            }
            long length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | next();
            }
            return length;
        }
    }
}
