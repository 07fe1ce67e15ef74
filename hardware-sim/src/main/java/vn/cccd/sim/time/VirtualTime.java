package vn.cccd.sim.time;

import java.time.Duration;

/** Time that passes only because somebody waits for it, and then at once: nobody really waits. */
public final class VirtualTime implements Timeline {
    private Duration now = Duration.ZERO;

    @Override
    public synchronized Duration now() {
        return now;
    }

    @Override
    public synchronized void waitUntil(Duration moment) {
        if (moment.compareTo(now) > 0) {
            now = moment;
        }
    }
}
