package vn.cccd.qr;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.qr.QrPayload.InsuranceQr;

/** The text of a health-insurance card (BHYT): {@code |} between fields, a number with letters first, names as hexadecimal UTF-8. */
final class InsuranceText {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[0-9]{13}|[0-9]{10}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){2,120}");
    private static final int MOST_FIELDS = 32;

    private InsuranceText() {}

    static Optional<InsuranceQr> parse(String text) {
        String[] fields = text.split("\\|", MOST_FIELDS + 1);
        if (fields.length < 2 || !NUMBER.matcher(fields[0].strip()).matches()) {
            return Optional.empty();
        }
        return Optional.of(new InsuranceQr(fields[0].strip(), name(fields[1].strip())));
    }

    private static Optional<String> name(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
