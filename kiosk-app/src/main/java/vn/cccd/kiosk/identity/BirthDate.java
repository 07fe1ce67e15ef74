package vn.cccd.kiosk.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth, of which day or month and day may be unknown.
 *
 * @param iso {@code 1990}, {@code 1990-01} or {@code 1990-01-31}: the form that the check-in contract uses
 */
public record BirthDate(String iso) {
    private static final int YEAR = 4;
    private static final int WHOLE = 10;
    private static final Pattern SHAPE =
            Pattern.compile("(?<year>[0-9]{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12][0-9]|3[01]))?)?");

    public BirthDate {
        if (!valid(iso)) {
            throw new IllegalArgumentException("not a date of birth");
        }
    }

    /** The date, when {@code iso} has one of the three forms and exists. */
    public static Optional<BirthDate> parse(String iso) {
        return valid(iso) ? Optional.of(new BirthDate(iso)) : Optional.empty();
    }

    private static boolean valid(String iso) {
        if (!SHAPE.matcher(iso).matches()) {
            return false;
        }
        if (iso.length() < WHOLE) {
            return true;
        }
        int year = Integer.parseInt(iso.substring(0, 4));
        int month = Integer.parseInt(iso.substring(5, 7));
        return Integer.parseInt(iso.substring(8)) <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** As it is printed on the card: {@code 31/01/1990}, {@code 01/1990} or {@code 1990}. */
    public String display() {
        Matcher parts = SHAPE.matcher(iso);
        if (!parts.matches()) {
            throw new IllegalStateException("the constructor let a wrong date pass");
        }
        String month = parts.group("month");
        String day = parts.group("day");
        return (day == null ? "" : day + "/") + (month == null ? "" : month + "/") + parts.group("year");
    }

    /** The first day that it can be: that of the month or of the year where no more is known. */
    public LocalDate earliest() {
        return LocalDate.parse(iso + "-01-01".substring(Math.max(0, iso.length() - YEAR)));
    }

    /** Whether the parts that both know are the same. */
    public boolean agreesWith(BirthDate other) {
        return iso.startsWith(other.iso) || other.iso.startsWith(iso);
    }

    /** Names the type only: the date is personal. */
    @Override
    public String toString() {
        return "BirthDate[…]";
    }
}
