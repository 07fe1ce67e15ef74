package vn.cccd.kiosk.device.loop;

import java.time.Duration;

/** Timers that never fire: a test fires what it wants. */
public final class FakeTimers implements Timers {
    @Override
    public Started start(Duration delay, Runnable action) {
        return () -> {};
    }

    @Override
    public void close() {}
}
