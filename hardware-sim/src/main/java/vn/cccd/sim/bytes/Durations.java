package vn.cccd.sim.bytes;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time up to a day as a tester writes them: {@code 3s}, {@code 250ms}, {@code 40us}; a bare number counts milliseconds. */
public final class Durations {
    private static final Pattern FORM = Pattern.compile("(?<number>\\d{1,11})(?<unit>s|ms|us|)");
    private static final Duration LONGEST = Duration.ofDays(1);

    private Durations() {}

    /** Takes the whole text or refuses. */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no length of time: " + text + " (try 3s, 250ms or 40us)");
        }
        long number = Long.parseLong(form.group("number"));
        Duration parsed = switch (form.group("unit")) {
            case "s" -> Duration.ofSeconds(number);
            case "us" -> Duration.of(number, ChronoUnit.MICROS);
            default -> Duration.ofMillis(number);
        };
        if (parsed.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("longer than a day: " + text);
        }
        return parsed;
    }

    /** The shortest form that {@link #parse} reads; what is below a microsecond is dropped. */
    public static String text(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        if (micros % 1_000 != 0) {
            return micros + "us";
        }
        long millis = micros / 1_000;
        return millis != 0 && millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
