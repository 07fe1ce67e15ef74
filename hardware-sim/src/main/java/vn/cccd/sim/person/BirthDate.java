package vn.cccd.sim.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody was born, as far as it is known; older people often know the year only.
 *
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record BirthDate(int year, int month, int day) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public BirthDate {
        if (month == 0 && day > 0) {
            throw new DateTimeException("a day without a month");
        }
        LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** A date that is known to the day. */
    public static BirthDate of(int year, int month, int day) {
        return new BirthDate(year, month, day);
    }

    /**
     * Reads {@code 1990}, {@code 1990-05} or {@code 1990-05-19}.
     *
     * @throws DateTimeException when it is no date
     */
    public static BirthDate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("no date: " + text);
        }
        String month = form.group(2);
        String day = form.group(3);
        return new BirthDate(
                Integer.parseInt(form.group(1)),
                month == null ? 0 : Integer.parseInt(month),
                day == null ? 0 : Integer.parseInt(day));
    }

    /** The first day that it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** As the card prints it: {@code dd/MM/yyyy}, {@code MM/yyyy} or {@code yyyy}. */
    public String printed() {
        return (day == 0 ? "" : two(day) + "/") + (month == 0 ? "" : two(month) + "/") + four(year);
    }

    /** As in the printed code: {@code ddMMyyyy}, {@code MMyyyy} or {@code yyyy}. */
    public String inCode() {
        return printed().replace("/", "");
    }

    /** As in the machine-readable zone: {@code YYMMDD}, fillers for what is unknown (Doc 9303-3, 4.8). */
    public String inZone() {
        return two(year % 100) + (month == 0 ? "<<" : two(month)) + (day == 0 ? "<<" : two(day));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String four(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    @Override
    public String toString() {
        return "BirthDate[…]";
    }
}
