package vn.cccd.qr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.qr.QrPayload.CardQr;
import vn.cccd.qr.QrPayload.Sex;

/**
 * The text of an ID card's code: seven fields with {@code |} between, more on cards from 2024.
 *
 * <p>{@code number|old number|name|birth date|sex|residence|issue date[|extras…]}
 */
final class CardText {
    private static final int FIELDS = 7;
    private static final int MOST_FIELDS = 32;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern OLD_NUMBER = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FIELD = 500;

    private CardText() {}

    /** The fields, or empty when the text is not that of an ID card. */
    static Optional<CardQr> parse(String text) {
        String[] fields = text.split("\\|", MOST_FIELDS + 1);
        if (fields.length < FIELDS || fields.length > MOST_FIELDS) {
            return Optional.empty();
        }
        String number = fields[0].strip();
        String oldNumber = fields[1].strip();
        String name = fields[2].strip();
        Optional<QrDate> birthDate = QrDate.parse(fields[3].strip());
        boolean isCard = NUMBER.matcher(number).matches()
                && (oldNumber.isEmpty() || OLD_NUMBER.matcher(oldNumber).matches())
                && isName(name)
                && birthDate.isPresent()
                && Arrays.stream(fields).allMatch(field -> field.length() <= LONGEST_FIELD);
        if (!isCard) {
            return Optional.empty();
        }
        return Optional.of(new CardQr(
                number,
                oldNumber.isEmpty() ? Optional.empty() : Optional.of(oldNumber),
                name,
                birthDate.orElseThrow(),
                sex(fields[4]),
                fields[5].strip(),
                QrDate.parse(fields[6].strip()),
                extras(fields),
                DamagedText.in(name, fields[4].strip(), fields[5].strip())));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** A card says one of two words; even without accents or capitals, or spelt in keys, they stay apart. */
    private static Sex sex(String field) {
        String word = field.strip();
        if (word.toLowerCase(Locale.ROOT).equals("nam")) {
            return Sex.MALE;
        }
        return DamagedText.isFemale(word) ? Sex.FEMALE : Sex.UNSPECIFIED;
    }

    private static List<String> extras(String[] fields) {
        return Arrays.stream(fields).skip(FIELDS).map(String::strip).toList();
    }
}
