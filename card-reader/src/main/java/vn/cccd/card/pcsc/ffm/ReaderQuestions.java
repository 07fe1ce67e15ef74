package vn.cccd.card.pcsc.ffm;

import static java.lang.System.Logger.Level.DEBUG;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks a reader what it is and can do. A question that is refused is an answer like another: not known. */
final class ReaderQuestions {
    private static final System.Logger LOG = System.getLogger(ReaderQuestions.class.getName());

    /** {@code SCARD_ATTR_VENDOR_NAME}: class 1, tag 0100. */
    private static final int VENDOR_NAME = 0x0001_0100;

    /** {@code SCARD_ATTR_VENDOR_IFD_TYPE}: class 1, tag 0101. */
    private static final int VENDOR_IFD_TYPE = 0x0001_0101;

    private static final int LONGEST_NAME = 64;
    private static final byte[] NOTHING = {};

    private final PcscConnection reader;

    private ReaderQuestions(PcscConnection reader) {
        this.reader = reader;
    }

    static ReaderProperties ask(PcscConnection reader) {
        return new ReaderQuestions(reader).ask();
    }

    private ReaderProperties ask() {
        TlvProperties properties = features()
                .tlvProperties()
                .flatMap(code -> answer(() -> reader.control(code, NOTHING)))
                .map(TlvProperties::of)
                .orElseGet(TlvProperties::none);
        return new ReaderProperties(
                name(VENDOR_NAME),
                name(VENDOR_IFD_TYPE),
                properties.number(TlvProperties.USB_VENDOR),
                properties.number(TlvProperties.USB_PRODUCT),
                size(properties.number(TlvProperties.MAX_APDU_DATA)));
    }

    private PartTenFeatures features() {
        return answer(() -> reader.control(reader.featureRequest(), NOTHING))
                .map(PartTenFeatures::of)
                .orElseGet(PartTenFeatures::none);
    }

    /** More than a command can carry is as good as all of it. */
    private static OptionalInt size(OptionalInt told) {
        return told.isPresent()
                ? OptionalInt.of(told.getAsInt() < 0 ? 0x10000 : Math.min(told.getAsInt(), 0x10000))
                : told;
    }

    private Optional<String> name(int attribute) {
        return answer(() -> reader.attribute(attribute))
                .map(ReaderQuestions::printable)
                .filter(text -> !text.isEmpty());
    }

    /** A driver's text goes to terminals and logs: no control characters, and not longer than a name is. */
    static String printable(byte[] text) {
        String plain = new String(text, StandardCharsets.US_ASCII)
                .replaceAll("[^\\x20-\\x7E]", "")
                .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private interface Question {
        byte[] put() throws PcscException;
    }

    private static Optional<byte[]> answer(Question question) {
        try {
            return Optional.of(question.put());
        } catch (PcscException e) {
            LOG.log(DEBUG, "the reader does not tell", e);
            return Optional.empty();
        }
    }
}
