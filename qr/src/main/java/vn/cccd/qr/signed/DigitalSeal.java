package vn.cccd.qr.signed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.qr.bytes.Bytes;

/**
 * A binary visible digital seal, taken apart and not believed (Doc 9303-13, 2): header zone, message zone, signature zone, and nothing behind.
 *
 * @param version 3 or 4
 * @param country the issuer's, one to three letters
 * @param signer two letters of the signer's country, two characters of the signer
 * @param reference the signer's certificate: its serial number, hexadecimal
 * @param issued the date on the document
 * @param signed the date of the signature
 * @param profile what the features mean: document feature definition reference, then the document type category
 * @param features values by tag
 * @param signedBytes header and message zone
 * @param signature r and s
 */
record DigitalSeal(
        int version,
        String country,
        String signer,
        String reference,
        LocalDate issued,
        LocalDate signed,
        int profile,
        Map<Integer, Bytes> features,
        Bytes signedBytes,
        Bytes signature) {
    private static final int MOST_BYTES = 4_096;
    private static final int SIGNATURE_TAG = 0xFF;
    private static final int SIGNER_CHARACTERS = 4;
    private static final int VERSION_3_CHARACTERS = 9;
    private static final int VERSION_4_CHARACTERS = 6;
    private static final int LONGEST_REFERENCE = 40;

    DigitalSeal {
        features = Collections.unmodifiableMap(new TreeMap<>(features));
    }

    static DigitalSeal parse(Bytes code) throws RefusedException {
        if (code.length() > MOST_BYTES) {
            throw new RefusedException(Refusal.OVERSIZE);
        }
        ByteCursor cursor = new ByteCursor(code);
        cursor.next();
        int version = cursor.next() + 1;
        if (version != 3 && version != 4) {
            throw new RefusedException(Refusal.SEAL_VERSION);
        }
        String country = C40Text.decode(cursor.next(2)).strip();
        String signer = version == 3 ? text(cursor.next(6), VERSION_3_CHARACTERS) : version4Signer(cursor, code);
        LocalDate issued = date(cursor.next(3));
        LocalDate signed = date(cursor.next(3));
        int profile = cursor.next() << 8 | cursor.next();
        Map<Integer, Bytes> features = new TreeMap<>();
        while (true) {
            int end = cursor.position();
            int tag = cursor.next();
            Bytes value = cursor.next(cursor.nextLength());
            if (tag == SIGNATURE_TAG) {
                if (!cursor.atEnd()) {
                    throw new RefusedException(Refusal.SEAL_TRAILING);
                }
                return new DigitalSeal(
                        version,
                        country,
                        signer.substring(0, SIGNER_CHARACTERS),
                        reference(version, signer),
                        issued,
                        signed,
                        profile,
                        features,
                        code.slice(0, end),
                        value);
            }
            if (features.put(tag, value) != null) {
                throw new RefusedException(Refusal.SEAL_DUPLICATE_FEATURE);
            }
        }
    }

    /** The fifth and sixth character say how many follow: first only those two are read, then the whole field. */
    private static String version4Signer(ByteCursor cursor, Bytes code) throws RefusedException {
        int start = cursor.position();
        String head = text(cursor.next(4), VERSION_4_CHARACTERS);
        int length = hex(head.substring(SIGNER_CHARACTERS, VERSION_4_CHARACTERS));
        if (length < 1 || length > LONGEST_REFERENCE) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        int bytes = 2 * ((VERSION_4_CHARACTERS + length + 2) / 3);
        cursor.next(bytes - 4);
        return text(code.slice(start, start + bytes), VERSION_4_CHARACTERS + length);
    }

    /** The first characters, of which there must be so many. */
    private static String text(Bytes c40, int length) throws RefusedException {
        String text = C40Text.decode(c40);
        if (text.length() < length) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        return text.substring(0, length);
    }

    private static String reference(int version, String field) throws RefusedException {
        String reference = (version == 3
                        ? field.substring(SIGNER_CHARACTERS, VERSION_3_CHARACTERS)
                        : field.substring(VERSION_4_CHARACTERS))
                .strip()
                .toUpperCase(Locale.ROOT);
        if (!reference.matches("[0-9A-F]{1," + LONGEST_REFERENCE + "}")) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        return reference;
    }

    private static int hex(String digits) throws RefusedException {
        if (!digits.matches("[0-9A-F]{2}")) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        return Integer.parseInt(digits, 16);
    }

    /** Month, day and year as one decimal number in three bytes (Doc 9303-13, 2.3.1). */
    static LocalDate date(Bytes bytes) throws RefusedException {
        int number = bytes.at(0) << 16 | bytes.at(1) << 8 | bytes.at(2);
        try {
            return LocalDate.of(number % 10_000, number / 1_000_000, number / 10_000 % 100);
        } catch (DateTimeException noSuchDate) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
    }

    @Override
    public String toString() {
        return "DigitalSeal[version " + version + "]";
    }
}
