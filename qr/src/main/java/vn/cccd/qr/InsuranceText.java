package vn.cccd.qr;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.qr.QrPayload.InsuranceQr;

/** The text of a health-insurance card (BHYT): {@code |} between fields, a number with letters first, names as hexadecimal UTF-8. */
final class InsuranceText {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[0-9]{13}");

    /** The number of newer cards. Other papers begin with ten digits too: it counts only before a name. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{10}");

    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){2,240}");
    private static final int MOST_FIELDS = 32;

    private InsuranceText() {}

    static Optional<InsuranceQr> parse(String text) {
        String[] fields = text.split("\\|", MOST_FIELDS + 1);
        if (fields.length < 2) {
            return Optional.empty();
        }
        String number = fields[0].strip();
        Optional<String> name = name(fields[1].strip());
        boolean insurance = NUMBER.matcher(number).matches()
                || (SHORT_NUMBER.matcher(number).matches() && name.isPresent());
        return insurance ? Optional.of(new InsuranceQr(number, name)) : Optional.empty();
    }

    private static Optional<String> name(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
            String name = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return name.codePoints().anyMatch(Character::isISOControl)
                    ? Optional.empty()
                    : Optional.of(Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
