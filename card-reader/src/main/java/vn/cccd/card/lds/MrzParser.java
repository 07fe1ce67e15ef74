package vn.cccd.card.lds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** Reads a machine-readable zone of any of the three sizes (Doc 9303-4, 9303-5, 9303-6). */
public final class MrzParser {
    private static final Pattern ALPHABET = Pattern.compile("[A-Z0-9<]+");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{12}");
    private static final int MRZ_TAG = 0x5F1F;

    private MrzParser() {}

    /** The zone inside the whole file DG1. */
    public static Mrz parseDg1(Bytes file) throws LdsException {
        try {
            Tlv dg1 = Tlv.parse(file);
            Tlv zone = dg1.child(MRZ_TAG).orElseThrow(() -> new LdsException("DG1 without an MRZ"));
            if (dg1.tag() != LdsFile.DG1.tag()) {
                throw new LdsException("no DG1");
            }
            return parse(new String(zone.value().toArray(), StandardCharsets.ISO_8859_1));
        } catch (TlvException e) {
            throw new LdsException("DG1 is not well formed", e);
        }
    }

    /** A zone of 90, 72 or 88 characters without line breaks. */
    public static Mrz parse(String zone) throws LdsException {
        if (!ALPHABET.matcher(zone).matches()) {
            throw new LdsException("characters that no MRZ has");
        }
        return switch (zone.length()) {
            case 90 -> td1(zone.substring(0, 30), zone.substring(30, 60), zone.substring(60));
            case 72 -> twoLines(Mrz.Format.TD2, zone.substring(0, 36), zone.substring(36));
            case 88 -> twoLines(Mrz.Format.TD3, zone.substring(0, 44), zone.substring(44));
            default -> throw new LdsException("an MRZ of no known size");
        };
    }

    private static Mrz td1(String top, String middle, String bottom) {
        List<String> wrong = new ArrayList<>();
        DocumentNumber document = DocumentNumber.read(top.substring(5, 14), top.charAt(14), top.substring(15));
        Optional<String> number = number(top.substring(2, 5), document.optionalData());
        if (!document.checkDigitFits()) {
            wrong.add("document number");
        }
        check(wrong, "identity number", number, top.charAt(29));
        check(wrong, "birth date", middle.substring(0, 6), middle.charAt(6));
        check(wrong, "expiry date", middle.substring(8, 14), middle.charAt(14));
        String composite =
                top.substring(5) + middle.substring(0, 7) + middle.substring(8, 15) + middle.substring(18, 29);
        check(wrong, "composite", composite, middle.charAt(29));
        return new Mrz(
                Mrz.Format.TD1,
                List.of(top, middle, bottom),
                trimmed(top.substring(0, 2)),
                trimmed(top.substring(2, 5)),
                document.number(),
                trimmed(document.optionalData() + middle.substring(18, 29)),
                number,
                middle.substring(0, 6),
                sex(middle.charAt(7)),
                middle.substring(8, 14),
                trimmed(middle.substring(15, 18)),
                surname(bottom),
                givenNames(bottom),
                wrong);
    }

    private static Mrz twoLines(Mrz.Format format, String top, String bottom) {
        List<String> wrong = new ArrayList<>();
        int optionalEnd = format == Mrz.Format.TD3 ? 42 : 35;
        String optional = bottom.substring(28, optionalEnd);
        DocumentNumber document =
                DocumentNumber.read(bottom.substring(0, 9), bottom.charAt(9), format == Mrz.Format.TD2 ? optional : "");
        if (!document.checkDigitFits()) {
            wrong.add("document number");
        }
        check(wrong, "birth date", bottom.substring(13, 19), bottom.charAt(19));
        check(wrong, "expiry date", bottom.substring(21, 27), bottom.charAt(27));
        if (format == Mrz.Format.TD3
                && !(bottom.charAt(42) == '<' && trimmed(optional).isEmpty())) {
            check(wrong, "personal number", optional, bottom.charAt(42));
        }
        int last = bottom.length() - 1;
        check(
                wrong,
                "composite",
                bottom.substring(0, 10) + bottom.substring(13, 20) + bottom.substring(21, last),
                bottom.charAt(last));
        return new Mrz(
                format,
                List.of(top, bottom),
                trimmed(top.substring(0, 2)),
                trimmed(top.substring(2, 5)),
                document.number(),
                trimmed(format == Mrz.Format.TD2 ? document.optionalData() : optional),
                number(top.substring(2, 5), optional),
                bottom.substring(13, 19),
                sex(bottom.charAt(20)),
                bottom.substring(21, 27),
                trimmed(bottom.substring(10, 13)),
                surname(top.substring(5)),
                givenNames(top.substring(5)),
                wrong);
    }

    /** Vietnamese documents carry the identity number in the optional data, not as the document number. */
    private static Optional<String> number(String issuer, String optional) {
        return issuer.equals("VNM") && optional.length() >= 12
                ? Optional.of(optional.substring(0, 12))
                        .filter(n -> IDENTITY_NUMBER.matcher(n).matches())
                : Optional.empty();
    }

    private static void check(List<String> wrong, String element, Optional<String> text, char digit) {
        text.ifPresent(present -> check(wrong, element, present, digit));
    }

    private static void check(List<String> wrong, String element, String text, char digit) {
        if (!CheckDigit.fits(text, digit)) {
            wrong.add(element);
        }
    }

    private static Sex sex(char letter) {
        return switch (letter) {
            case 'M' -> Sex.MALE;
            case 'F' -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    private static String surname(String names) {
        int end = names.indexOf("<<");
        return words(end < 0 ? names : names.substring(0, end));
    }

    private static String givenNames(String names) {
        int end = names.indexOf("<<");
        return end < 0 ? "" : words(names.substring(end + 2));
    }

    private static String words(String text) {
        return text.replaceAll("<+", " ").strip();
    }

    private static String trimmed(String text) {
        return text.replaceAll("<+$", "");
    }
}
