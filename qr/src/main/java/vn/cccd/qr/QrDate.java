package vn.cccd.qr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as a code states it; day, or month and day, may be unknown.
 *
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record QrDate(int year, int month, int day) {
    private static final int EARLIEST_YEAR = 1850;

    public QrDate {
        boolean impossible =
                year < EARLIEST_YEAR || year > 9999 || month < 0 || month > 12 || day < 0 || (month == 0 && day > 0);
        if (impossible || (day > 0 && !exists(year, month, day))) {
            throw new IllegalArgumentException("no such date");
        }
    }

    /** Reads {@code ddMMyyyy}, {@code MMyyyy} or {@code yyyy}; empty when the text is no date. */
    static Optional<QrDate> parse(String digits) {
        if (!digits.matches("[0-9]{4}|[0-9]{6}|[0-9]{8}")) {
            return Optional.empty();
        }
        int length = digits.length();
        int year = Integer.parseInt(digits.substring(length - 4));
        int month = length >= 6 ? Integer.parseInt(digits.substring(length - 6, length - 4)) : 0;
        int day = length == 8 ? Integer.parseInt(digits.substring(0, 2)) : 0;
        boolean zeroGiven = (length >= 6 && month == 0) || (length == 8 && day == 0);
        try {
            return zeroGiven ? Optional.empty() : Optional.of(new QrDate(year, month, day));
        } catch (IllegalArgumentException noSuchDate) {
            return Optional.empty();
        }
    }

    /** As ISO 8601 writes it, as precise as it is known: {@code 1990}, {@code 1990-01} or {@code 1990-01-01}. */
    public String iso() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /** The first day that it can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException noSuchDate) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "QrDate[…]";
    }
}
