package vn.cccd.card.terminal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** Takes data objects one after another, in the one order that there is, within bounds. */
final class CvReader {
    private static final int CENTURY = 2_000;
    private static final int DATE_LENGTH = 6;
    private static final int LONGEST_REFERENCE = 16;

    private final List<Tlv> objects;
    private int at;

    CvReader(Bytes value) throws TlvException {
        objects = Tlv.parseAll(value);
    }

    boolean nextIs(int tag) {
        return at < objects.size() && objects.get(at).tag() == tag;
    }

    Bytes next(int tag) throws TlvException {
        if (!nextIs(tag)) {
            throw new TlvException(String.format("no object %X where it belongs", tag));
        }
        return objects.get(at++).value();
    }

    /** The name of a key: country, holder and number, at most 16 characters (TR-03110-3, A.6.1). */
    String reference(int tag) throws TlvException {
        return reference(next(tag));
    }

    static String reference(Bytes value) throws TlvException {
        String text = new String(value.toArray(), StandardCharsets.ISO_8859_1);
        boolean printable = text.chars().allMatch(c -> (c > ' ' && c < 0x7F) || c > 0xA0);
        if (text.isEmpty() || text.length() > LONGEST_REFERENCE || !printable) {
            throw new TlvException("no name of a key");
        }
        return text;
    }

    static Bytes encoded(String reference) {
        return Bytes.copyOf(reference.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Six bytes, one digit in each: YYMMDD of this century (TR-03110-3, D.2.1.3). */
    LocalDate date(int tag) throws TlvException {
        Bytes digits = next(tag);
        for (int i = 0; i < digits.length(); i++) {
            if (digits.length() != DATE_LENGTH || digits.at(i) > 9) {
                throw new TlvException("no date");
            }
        }
        try {
            return LocalDate.of(CENTURY + number(digits, 0), number(digits, 2), number(digits, 4));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw new TlvException("no day of the calendar");
        }
    }

    private static int number(Bytes digits, int index) {
        return 10 * digits.at(index) + digits.at(index + 1);
    }

    BigInteger unsigned(int tag, int mostBits) throws TlvException {
        Bytes value = next(tag);
        if (value.isEmpty() || value.length() > mostBits / 8 + 1) {
            throw new TlvException("a number of another size");
        }
        return new BigInteger(1, value.toArray());
    }

    void end() throws TlvException {
        if (at != objects.size()) {
            throw new TlvException("more than a certificate has");
        }
    }
}
