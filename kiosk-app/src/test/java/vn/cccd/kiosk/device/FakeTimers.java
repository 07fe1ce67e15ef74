package vn.cccd.kiosk.device;

import java.time.Duration;

/** Timers that never fire: a test fires what it wants. */
final class FakeTimers implements Timers {
    @Override
    public Started start(Duration delay, Runnable action) {
        return () -> {};
    }

    @Override
    public void close() {}
}
