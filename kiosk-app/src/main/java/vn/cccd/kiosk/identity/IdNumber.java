package vn.cccd.kiosk.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** The 12-digit personal number. It has no check digit, and its inner structure is no rule of validity. */
public record IdNumber(String digits) {
    /** How many digits a number has. */
    public static final int LENGTH = 12;

    private static final Pattern SHAPE = Pattern.compile("[0-9]{" + LENGTH + "}");

    public IdNumber {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a personal number has 12 digits");
        }
    }

    /** The number, when {@code text} is exactly one. */
    public static Optional<IdNumber> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new IdNumber(text)) : Optional.empty();
    }

    /** What a self-service screen shows: {@code 999•••••0123}. */
    public String masked() {
        return digits.substring(0, 3) + "•".repeat(5) + digits.substring(8);
    }

    /** Names the type only: the number is personal. */
    @Override
    public String toString() {
        return "IdNumber[…]";
    }
}
