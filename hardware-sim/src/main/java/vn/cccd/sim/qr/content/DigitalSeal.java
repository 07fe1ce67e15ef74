package vn.cccd.sim.qr.content;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/**
 * The signed part of a visible digital seal: header and message zone (Doc 9303-13, 2.2 and 2.3).
 *
 * @param version 3 or 4
 * @param country three letters, shorter ones filled with {@code <}
 * @param signer two letters of the country and two of the signer
 * @param reference the certificate's serial number, hexadecimal; five digits in version 3
 * @param profile the document feature definition reference, then the document type category
 * @param features values by tag (0 to 254), in the order of the tags
 */
record DigitalSeal(
        int version,
        String country,
        String signer,
        String reference,
        LocalDate issued,
        LocalDate signed,
        int profile,
        Map<Integer, Bytes> features) {
    private static final int MAGIC = 0xDC;
    private static final int SIGNATURE = 0xFF;

    DigitalSeal {
        if (version != 3 && version != 4) {
            throw new IllegalArgumentException("seals have version 3 or 4");
        }
    }

    /** What is signed. */
    Bytes content() {
        Bytes header = Bytes.join(
                Bytes.of(MAGIC, version - 1),
                C40.encode(country),
                C40.encode(signer + certificateReference()),
                date(issued),
                date(signed),
                Bytes.of(profile >> 8, profile));
        Bytes message = features.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(feature -> Tlv.of(feature.getKey(), feature.getValue()))
                .reduce(Bytes.empty(), Bytes::join);
        return Bytes.join(header, message);
    }

    /** The whole seal. */
    Bytes with(Bytes signature) {
        return Bytes.join(content(), Tlv.of(SIGNATURE, signature));
    }

    /** Version 4 says how many digits follow. */
    private String certificateReference() {
        return version == 3 ? reference : String.format(Locale.ROOT, "%02X%s", reference.length(), reference);
    }

    /** Month, day and year as one number of three bytes (2.3.1). */
    static Bytes date(LocalDate date) {
        int number = date.getMonthValue() * 1_000_000 + date.getDayOfMonth() * 10_000 + date.getYear();
        return Bytes.ofUnsigned(BigInteger.valueOf(number), 3);
    }

    static Bytes utf8(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "DigitalSeal[version " + version + "]";
    }
}
