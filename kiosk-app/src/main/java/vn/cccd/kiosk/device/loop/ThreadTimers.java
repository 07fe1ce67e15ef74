package vn.cccd.kiosk.device.loop;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time, on the thread {@code kiosk-timers}. */
public final class ThreadTimers implements Timers {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("kiosk-timers").factory());

    public ThreadTimers() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Started start(Duration delay, Runnable action) {
        ScheduledFuture<?> future = executor.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
