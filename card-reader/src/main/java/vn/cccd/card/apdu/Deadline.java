package vn.cccd.card.apdu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment after which a conversation with a chip is not worth going on. */
public final class Deadline {
    private final Clock clock;
    private final Instant end;

    private Deadline(Clock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    /** So long from now, by {@code clock}. */
    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /** There is none. */
    public static Deadline none() {
        return new Deadline(Clock.systemUTC(), Instant.MAX);
    }

    boolean over() {
        return clock.instant().isAfter(end);
    }
}
