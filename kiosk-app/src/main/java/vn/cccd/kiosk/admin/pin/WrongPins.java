package vn.cccd.kiosk.admin.pin;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * How often a wrong PIN was given without a right one between, and when last.
 *
 * @param count zero or more
 */
public record WrongPins(int count, LocalDateTime last) {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    /** None since ever. */
    public static final WrongPins NONE = new WrongPins(0, LocalDateTime.MIN);

    /** One more. */
    public WrongPins oneMore(LocalDateTime now) {
        return new WrongPins(Math.min(count, Integer.MAX_VALUE - 1) + 1, now);
    }

    /** How long the next one has to wait: twice as long each time, five minutes at most. */
    public Duration pause() {
        if (count == 0) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(count - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** The same as a clock sees it that shows {@code now}: one that was set back begins the pause anew. */
    public WrongPins at(LocalDateTime now) {
        return last.isAfter(now) ? new WrongPins(count, now) : this;
    }

    /** What is left of the pause. */
    public Duration left(LocalDateTime now) {
        if (count == 0) {
            return Duration.ZERO;
        }
        Duration left = pause().minus(Duration.between(at(now).last, now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
