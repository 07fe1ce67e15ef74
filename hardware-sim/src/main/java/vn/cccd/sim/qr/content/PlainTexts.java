package vn.cccd.sim.qr.content;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Sex;

/** The texts of unsigned codes. */
final class PlainTexts {
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern BIRTH_DATE_FIELD = Pattern.compile("\\|\\d{8}\\|");
    private static final int TOKEN_BYTES = 32;

    private PlainTexts() {}

    /** Fields 8 and later are invented: their order is not public. */
    static String card2024(Citizen citizen) {
        return citizen.cardQrText() + "||" + citizen.family().father() + "|"
                + citizen.family().mother() + "|";
    }

    static String cardWithBirth(Citizen citizen, String pattern) {
        String birth =
                DateTimeFormatter.ofPattern(pattern).format(citizen.birthDate().earliest());
        return BIRTH_DATE_FIELD.matcher(citizen.cardQrText()).replaceFirst("|" + birth + "|");
    }

    static String decomposed(Citizen citizen) {
        return "\uFEFF" + Normalizer.normalize(citizen.cardQrText(), Normalizer.Form.NFD) + "\r\n";
    }

    /** The shape of a health-insurance card's code, as public software reads it; every value is invented. */
    static String healthInsurance(Citizen citizen) {
        return String.join(
                "|",
                "GD499" + citizen.number().substring(2),
                hex(citizen.fullName()),
                citizen.birthDate().printed(),
                citizen.sex() == Sex.MALE ? "1" : "2",
                hex(citizen.particulars().residence()),
                "99 - 001",
                SLASHED.format(citizen.issueDate()),
                "-",
                SLASHED.format(citizen.issueDate()),
                "9999" + citizen.number().substring(4),
                "-",
                "4",
                SLASHED.format(citizen.issueDate().plusYears(5)),
                "15c0a9f0d0c2-7102",
                "$");
    }

    static String opaqueToken(SecureRandom random) {
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return "VNEID-SIM." + SigningKey.base64(Bytes.copyOf(token));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
