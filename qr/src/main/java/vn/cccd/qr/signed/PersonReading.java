package vn.cccd.qr.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.qr.bytes.Bytes;

/**
 * Finds the person in a statement whose signature holds. No public paper says how Vietnam names these things; the names are those of the
 * standards: OpenID Connect Core, 5.1 for tokens, ICAO TR VDS-NC for {@code pid}, and for seals the profile of the simulator.
 */
final class PersonReading {
    /** The simulator's own profile for an ID card: machine-readable zone, number, name. */
    static final int SIMULATED_PROFILE = 0x9C02;

    private static final int ZONE = 0x01;
    private static final int NUMBER = 0x02;
    private static final int NAME = 0x03;
    private static final int ZONE_CHARACTERS = 90;
    private static final int ZONE_BIRTH = 30;
    private static final int ZONE_SEX = 37;
    private static final int CENTURY_DIGIT = 3;
    private static final int LONGEST_NAME = 120;
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");

    private PersonReading() {}

    static Optional<SignedPerson> ofClaims(ObjectNode claims) {
        return person(text(claims, "sub"), text(claims, "name"), text(claims, "birthdate"), text(claims, "gender"));
    }

    static Optional<SignedPerson> ofMessage(ObjectNode message) {
        JsonNode person = message.path("pid");
        return person(text(person, "i"), text(person, "n"), text(person, "dob"), text(person, "sex"));
    }

    static Optional<SignedPerson> ofSeal(DigitalSeal seal) {
        if (seal.profile() != SIMULATED_PROFILE) {
            return Optional.empty();
        }
        String number = c40(seal, NUMBER);
        String zone = c40(seal, ZONE);
        boolean whole = zone.length() == ZONE_CHARACTERS
                && IDENTITY_NUMBER.matcher(number).matches();
        return person(
                number,
                utf8(seal.features().getOrDefault(NAME, Bytes.empty())),
                whole ? birthDate(zone.substring(ZONE_BIRTH, ZONE_BIRTH + 6), number) : "",
                whole ? zone.substring(ZONE_SEX, ZONE_SEX + 1) : "");
    }

    private static Optional<SignedPerson> person(String number, String name, String birth, String sex) {
        String fullName = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        boolean named = IDENTITY_NUMBER.matcher(number).matches()
                && !fullName.isEmpty()
                && fullName.length() <= LONGEST_NAME
                && fullName.codePoints().noneMatch(Character::isISOControl);
        return named
                ? Optional.of(new SignedPerson(
                        number,
                        fullName,
                        Optional.of(birth).filter(date -> DATE.matcher(date).matches()),
                        sex(sex)))
                : Optional.empty();
    }

    private static Optional<Sex> sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nam", "male", "m" -> Optional.of(Sex.MALE);
            case "nữ", "female", "f" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    /** The zone has two digits of the year and fillers for what is unknown; the number's fourth digit says which century. */
    private static String birthDate(String yymmdd, String number) {
        if (!yymmdd.matches("[0-9]{2}(?:[0-9]{2}|  )(?:[0-9]{2}|  )")) {
            return "";
        }
        int century = 19 + (number.charAt(CENTURY_DIGIT) - '0') / 2;
        String month = yymmdd.substring(2, 4);
        String day = yymmdd.substring(4);
        String year = century + yymmdd.substring(0, 2);
        if (month.isBlank()) {
            return year;
        }
        return day.isBlank() ? year + "-" + month : year + "-" + month + "-" + day;
    }

    private static String c40(DigitalSeal seal, int tag) {
        try {
            return C40Text.decode(seal.features().getOrDefault(tag, Bytes.empty()));
        } catch (RefusedException malformed) {
            return "";
        }
    }

    static String utf8(Bytes bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
        } catch (CharacterCodingException notText) {
            return "";
        }
    }

    private static String text(JsonNode parent, String name) {
        return parent.path(name).isTextual() ? parent.path(name).textValue() : "";
    }
}
