package vn.cccd.card.lds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Vietnamese documents print them: {@code dd/MM/yyyy}, {@code MM/yyyy} or {@code yyyy}. */
public final class PrintedDate {
    private static final Pattern FORM =
            Pattern.compile("(?:(?:(?<day>\\d{1,2})[/.-])?(?<month>\\d{1,2})[/.-])?(?<year>\\d{4})");

    private PrintedDate() {}

    /** The date; empty when the text is none. */
    public static Optional<PartialDate> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(form.group("year")), number(form.group("month")), number(form.group("day"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
