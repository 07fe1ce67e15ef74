package vn.cccd.card.lds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A date of which the day, or month and day, may be unknown: 1990, 1990-01 or 1990-01-01.
 *
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record PartialDate(int year, int month, int day) {
    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (month == 0 && day > 0)) {
            throw new IllegalArgumentException("no such date");
        }
        if (day > 0) {
            requireDay(year, month, day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The whole date, when it is whole. */
    public Optional<LocalDate> whole() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** As ISO 8601 writes it, as precise as it is known. */
    public String iso() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    private static void requireDay(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such date", e);
        }
    }

    @Override
    public String toString() {
        return "PartialDate[…]";
    }
}
