package vn.cccd.sim.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The time on the wall; waiting is waiting. */
public final class RealTime implements Timeline {
    private final long beginning = System.nanoTime();

    @Override
    public Duration now() {
        return Duration.ofNanos(System.nanoTime() - beginning);
    }

    @Override
    public void waitUntil(Duration moment) {
        Duration left = moment.minus(now());
        while (left.isPositive() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left.toNanos());
            left = moment.minus(now());
        }
    }
}
