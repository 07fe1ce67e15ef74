package vn.cccd.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on only when told. */
final class TickingClock extends Clock {
    private final Instant start;
    private final ZoneId zone;
    private final AtomicLong passed;

    TickingClock(Instant start) {
        this(start, ZoneOffset.UTC, new AtomicLong());
    }

    private TickingClock(Instant start, ZoneId zone, AtomicLong passed) {
        this.start = start;
        this.zone = zone;
        this.passed = passed;
    }

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    Duration passed() {
        return Duration.ofNanos(passed.get());
    }

    @Override
    public Instant instant() {
        return start.plus(passed());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, seen from elsewhere. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TickingClock(start, other, passed);
    }
}
