package vn.cccd.sim.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What all simulated readers share: one lock, which of them are plugged in, whether the service runs. */
final class Desk {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SimulatedReader> plugged = new ArrayList<>();
    private boolean serviceRunning = true;
    private int serviceStarts = 1;

    /** Runs {@code change} alone and wakes everyone who waits. */
    void change(Runnable change) {
        change(() -> {
            change.run();
            return true;
        });
    }

    <T> T change(Supplier<T> change) {
        lock.lock();
        try {
            T result = change.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** What {@code view} sees while nothing changes. */
    <T> T look(Supplier<T> view) {
        lock.lock();
        try {
            return view.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until {@code condition} holds; false when it did not in time. */
    boolean await(BooleanSupplier condition, Duration timeout) {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, however long, until {@code condition} holds and then runs {@code change} before anything else can happen. */
    boolean awaitThen(BooleanSupplier condition, BooleanSupplier change) {
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                changed.awaitUninterruptibly();
            }
            boolean result = change.getAsBoolean();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** The wait of the smart card API: milliseconds, of which zero stands for ever. */
    static Duration timeout(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("a timeout is not negative: " + millis);
        }
        return millis == 0 ? Duration.ofNanos(Long.MAX_VALUE) : Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** To be used within {@link #change}. */
    List<SimulatedReader> plugged() {
        return plugged;
    }

    boolean serviceRunning() {
        return look(() -> serviceRunning);
    }

    void setServiceRunning(boolean running) {
        change(() -> {
            if (running && !serviceRunning) {
                serviceStarts++;
            }
            serviceRunning = running;
        });
    }

    /** Which start of the service this is; a context does not survive the next one. */
    int serviceStarts() {
        return look(() -> serviceStarts);
    }
}
