package vn.cccd.kiosk.device.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Goes as another clock does; whoever asks it for the time lets something happen before. */
final class HookedClock extends Clock {
    private final Clock clock;
    private final Runnable before;

    HookedClock(Clock clock, Runnable before) {
        this.clock = clock;
        this.before = before;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HookedClock(clock.withZone(zone), before);
    }

    @Override
    public long millis() {
        return clock.millis();
    }

    @Override
    public Instant instant() {
        before.run();
        return clock.instant();
    }
}
