package vn.cccd.kiosk.device.loop;

import java.time.Duration;

/** Runs things later. A test brings its own. */
public interface Timers extends AutoCloseable {
    /** Something that was started and may be called off. */
    @FunctionalInterface
    interface Started {
        void cancel();
    }

    /** Runs {@code action} once after {@code delay}, on a thread of its own; it must return quickly. */
    Started start(Duration delay, Runnable action);

    @Override
    void close();
}
