package vn.cccd.card.pki;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cccd.card.bytes.Bytes;

/**
 * One BER object inside a shared buffer (X.690, 8.1). Nothing is copied or read deeper before somebody asks.
 *
 * <p>Indefinite lengths are followed (some master lists use them) to a depth of {@value #DEEPEST}; tags of one byte only, which
 * is all that X.509 and CMS have where we look.
 */
final class Ber {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private static final int DEEPEST = 24;
    private static final int MOST_CHILDREN = 100_000;
    private static final int LONGEST_OID = 64;

    private final byte[] buffer;
    private final int start;
    private final int contentStart;
    private final int contentEnd;
    private final int end;

    private Ber(byte[] buffer, int start, int contentStart, int contentEnd, int end) {
        this.buffer = buffer;
        this.start = start;
        this.contentStart = contentStart;
        this.contentEnd = contentEnd;
        this.end = end;
    }

    /** The object at the beginning of {@code buffer}, which the caller must not change any more. */
    static Ber first(byte[] buffer) throws PkiException {
        return at(buffer, 0, buffer.length, 0);
    }

    private static Ber at(byte[] buffer, int start, int limit, int depth) throws PkiException {
        if (limit - start < 2 || (buffer[start] & 0x1F) == 0x1F) {
            throw PkiException.malformed("not a BER object");
        }
        int lengthByte = buffer[start + 1] & 0xFF;
        if (lengthByte == 0x80) {
            return indefinite(buffer, start, limit, depth);
        }
        int contentStart = start + 2;
        long length = lengthByte;
        if (lengthByte > 0x80) {
            int count = lengthByte & 0x7F;
            if (count > 4 || count > limit - contentStart) {
                throw PkiException.malformed("oversized length");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (buffer[contentStart++] & 0xFF);
            }
        }
        if (length > limit - contentStart) {
            throw PkiException.malformed("object longer than its container");
        }
        int end = contentStart + (int) length;
        return new Ber(buffer, start, contentStart, end, end);
    }

    private static Ber indefinite(byte[] buffer, int start, int limit, int depth) throws PkiException {
        if (depth == DEEPEST || (buffer[start] & 0x20) == 0) {
            throw PkiException.malformed("nested too deeply, or an indefinite length where none may be");
        }
        int at = start + 2;
        while (limit - at >= 2) {
            if (buffer[at] == 0 && buffer[at + 1] == 0) {
                return new Ber(buffer, start, start + 2, at, at + 2);
            }
            at = at(buffer, at, limit, depth + 1).end;
        }
        throw PkiException.malformed("end of contents is missing");
    }

    int tag() {
        return buffer[start] & 0xFF;
    }

    boolean is(int tag) {
        return tag() == tag;
    }

    Ber expect(int tag, String what) throws PkiException {
        if (!is(tag)) {
            throw PkiException.malformed(what + " is missing");
        }
        return this;
    }

    /** How many bytes the whole object takes. */
    int length() {
        return end - start;
    }

    int contentLength() {
        return contentEnd - contentStart;
    }

    /** Where it begins in the buffer that it shares with its container; {@link #inside} finds it again. */
    int position() {
        return start;
    }

    /** The object inside this one that begins at {@code position}. */
    Ber inside(int position) throws PkiException {
        return at(buffer, position, contentEnd, 0);
    }

    byte contentByte(int index) {
        return buffer[contentStart + index];
    }

    /** The whole object, header included, as received. */
    byte[] encoded() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    byte[] content() {
        return Arrays.copyOfRange(buffer, contentStart, contentEnd);
    }

    Bytes contentBytes() {
        return Bytes.copyOf(content());
    }

    /** Walks over the objects inside without keeping them. */
    Children walk() {
        return new Children();
    }

    List<Ber> children() throws PkiException {
        List<Ber> found = new ArrayList<>();
        Children inside = walk();
        while (inside.more()) {
            if (found.size() == MOST_CHILDREN) {
                throw new PkiException(PkiException.Reason.TOO_LARGE, "too many parts");
            }
            found.add(inside.next());
        }
        return found;
    }

    /** The object wrapped by an explicit tag, an OCTET STRING or a BIT STRING without unused bits; bytes after it are let be. */
    Ber inner() throws PkiException {
        int from = is(BIT_STRING) ? contentStart + 1 : contentStart;
        if (from > contentEnd) {
            throw PkiException.malformed("empty bit string");
        }
        return at(buffer, from, contentEnd, 0);
    }

    /** The payload of a BIT STRING that has no unused bits. */
    byte[] bits() throws PkiException {
        expect(BIT_STRING, "bit string");
        if (contentLength() < 1 || buffer[contentStart] != 0) {
            throw PkiException.malformed("bit string with unused bits");
        }
        return Arrays.copyOfRange(buffer, contentStart + 1, contentEnd);
    }

    /** The payload of an OCTET STRING, put together when it comes in pieces. */
    byte[] octets() throws PkiException {
        if (is(OCTET_STRING)) {
            return content();
        }
        expect(OCTET_STRING | 0x20, "octet string");
        byte[] joined = new byte[contentLength()];
        int length = 0;
        Children pieces = walk();
        while (pieces.more()) {
            byte[] piece = pieces.next()
                    .expect(OCTET_STRING, "piece of an octet string")
                    .content();
            System.arraycopy(piece, 0, joined, length, piece.length);
            length += piece.length;
        }
        return Arrays.copyOf(joined, length);
    }

    /** An INTEGER that is small by its nature: a version, a data group number. */
    int smallInteger() throws PkiException {
        expect(INTEGER, "integer");
        if (contentLength() != 1 || buffer[contentStart] < 0) {
            throw PkiException.malformed("integer out of range");
        }
        return buffer[contentStart];
    }

    /** An object identifier with dots. */
    String oid() throws PkiException {
        expect(OID, "object identifier");
        if (contentLength() == 0 || contentLength() > LONGEST_OID || buffer[contentEnd - 1] < 0) {
            throw PkiException.malformed("object identifier");
        }
        StringBuilder dotted = new StringBuilder();
        long arc = 0;
        for (int i = contentStart; i < contentEnd; i++) {
            arc = ((arc & 0xFF_FFFF_FFFF_FFFFL) << 7) | (buffer[i] & 0x7F);
            if (buffer[i] >= 0) {
                if (dotted.isEmpty()) {
                    long top = Math.min(arc / 40, 2);
                    dotted.append(top).append('.').append(arc - 40 * top);
                } else {
                    dotted.append('.').append(arc);
                }
                arc = 0;
            }
        }
        return dotted.toString();
    }

    /** A character string of any of the ASN.1 kinds. */
    String text() {
        return switch (tag()) {
            case 0x1E -> new String(content(), StandardCharsets.UTF_16BE);
            case 0x1C -> new String(content(), java.nio.charset.Charset.forName("UTF-32BE"));
            case 0x14 -> new String(content(), StandardCharsets.ISO_8859_1);
            default -> new String(content(), StandardCharsets.UTF_8);
        };
    }

    /** A position among the objects inside. */
    final class Children {
        private int at = contentStart;

        boolean more() {
            return at < contentEnd;
        }

        Ber next() throws PkiException {
            Ber child = at(buffer, at, contentEnd, 0);
            at = child.end;
            return child;
        }

        /** The next object when it has this tag. */
        boolean nextIs(int tag) {
            return more() && (buffer[at] & 0xFF) == tag;
        }

        Ber next(int tag, String what) throws PkiException {
            if (!nextIs(tag)) {
                throw PkiException.malformed(what + " is missing");
            }
            return next();
        }
    }
}
