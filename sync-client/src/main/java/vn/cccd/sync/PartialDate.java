package vn.cccd.sync;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A date of which the day, or the day and the month, may be unknown: {@code 1990}, {@code 1990-01}, {@code 1990-01-01}.
 *
 * <p>Birth dates are personal: {@code toString} does not show the value, {@link #text} does.
 */
public final class PartialDate {
    private final String text;

    private PartialDate(String text) {
        this.text = text;
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(checked(date.toString()));
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(checked(month.toString()));
    }

    public static PartialDate of(Year year) {
        return new PartialDate(checked(year.toString()));
    }

    /**
     * Parses what {@link #text} gives.
     *
     * @throws DateTimeException when it is no such date
     */
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 -> of(Year.parse(text));
            case 7 -> of(YearMonth.parse(text));
            case 10 -> of(LocalDate.parse(text));
            default -> throw new DateTimeParseException("neither yyyy nor yyyy-MM nor yyyy-MM-dd", "", 0);
        };
    }

    private static String checked(String text) {
        if (!text.matches("\\d{4}(-\\d{2}){0,2}")) {
            throw new DateTimeException("the year needs four digits");
        }
        return text;
    }

    /** ISO 8601, as far as it is known. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "PartialDate[…]";
    }
}
