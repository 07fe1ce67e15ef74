package vn.cccd.qr.online;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The person a token stands for, as its issuer says.
 *
 * @param number the 12-digit identity number
 * @param birthDate {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
 */
public record OnlinePerson(String number, String fullName, Optional<String> birthDate, Optional<Sex> sex) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");
    private static final int LONGEST_NAME = 120;

    public OnlinePerson {
        boolean named = NUMBER.matcher(number).matches()
                && !fullName.isBlank()
                && fullName.length() <= LONGEST_NAME
                && fullName.codePoints().noneMatch(Character::isISOControl);
        if (!named || !birthDate.map(date -> DATE.matcher(date).matches()).orElse(true)) {
            throw new IllegalArgumentException("a person has a number of 12 digits and a name");
        }
    }

    /** The sex that the issuer states. */
    public enum Sex {
        MALE,
        FEMALE
    }

    @Override
    public String toString() {
        return "OnlinePerson[…]";
    }
}
