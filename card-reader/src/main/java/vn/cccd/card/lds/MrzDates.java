package vn.cccd.card.lds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Six-digit dates: which century they mean, and which parts are unknown (Doc 9303-3, 4.8). */
final class MrzDates {
    private static final int FIRST_YEAR_OF_THE_1900S = 70;

    private MrzDates() {}

    static Optional<PartialDate> birth(String yymmdd, LocalDate today) {
        int year = twoDigits(yymmdd, 0);
        if (year < 0) {
            return Optional.empty();
        }
        int month = Math.max(twoDigits(yymmdd, 2), 0);
        int day = month == 0 ? 0 : Math.max(twoDigits(yymmdd, 4), 0);
        int century = today.getYear() / 100 * 100;
        try {
            PartialDate recent = new PartialDate(century + year, month, day);
            LocalDate earliest = LocalDate.of(century + year, Math.max(recent.month(), 1), Math.max(recent.day(), 1));
            return Optional.of(earliest.isAfter(today) ? new PartialDate(century - 100 + year, month, day) : recent);
        } catch (IllegalArgumentException e) {
            return leapDayOfTheCenturyBefore(century - 100 + year, month, day);
        }
    }

    static Optional<LocalDate> expiry(String yymmdd) {
        int year = twoDigits(yymmdd, 0);
        int month = twoDigits(yymmdd, 2);
        int day = twoDigits(yymmdd, 4);
        try {
            return year < 0 ? Optional.empty() : Optional.of(LocalDate.of(century(year) + year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** No document with a chip is valid for more than a few decades, and none is older than 1970. */
    private static int century(int expiryYear) {
        return expiryYear < FIRST_YEAR_OF_THE_1900S ? 2000 : 1900;
    }

    private static Optional<PartialDate> leapDayOfTheCenturyBefore(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The value of two digits, or -1 when they are not digits. */
    private static int twoDigits(String text, int at) {
        if (text.length() < at + 2) {
            return -1;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }
}
