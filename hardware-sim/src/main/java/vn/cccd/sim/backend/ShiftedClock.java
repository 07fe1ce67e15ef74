package vn.cccd.sim.backend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The backend's clock: right, until a script puts it wrong. Thread-safe. */
final class ShiftedClock extends Clock {
    private final Clock right;
    private volatile Duration by = Duration.ZERO;

    ShiftedClock(Clock right) {
        this.right = right;
    }

    void shift(Duration newShift) {
        by = newShift;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        ShiftedClock other = new ShiftedClock(right.withZone(zone));
        other.shift(by);
        return other;
    }
}
