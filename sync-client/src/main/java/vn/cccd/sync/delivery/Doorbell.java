package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes the one sender. A ring that comes while it works is not lost: it ends the next pause that listens to it.
 *
 * <p>Waits by the monotonic clock, so a jump of the wall clock moves nothing.
 */
final class Doorbell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean record;
    private boolean news;
    private boolean network;
    private boolean closed;

    /** Why a pause ended or was interrupted, and what is left of it. */
    record Woken(Ring ring, Duration left) {}

    /** Who rang. */
    enum Ring {
        TIMER,
        RECORD,
        /** A record came, and the pause goes on. */
        RECORD_TO_WAIT,
        NETWORK,
        CLOSED
    }

    void recordAdded() {
        lock.lock();
        try {
            record = true;
            news = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void networkChanged() {
        lock.lock();
        try {
            network = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Woken await(Pause pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.atMost().toNanos();
            while (true) {
                if (closed) {
                    return new Woken(Ring.CLOSED, Duration.ZERO);
                }
                if (network && pause.wakers() != Pause.Wakers.NOBODY) {
                    network = false;
                    return new Woken(Ring.NETWORK, Duration.ofNanos(Math.max(0, left)));
                }
                if (record && pause.wakers() == Pause.Wakers.ANYBODY) {
                    record = false;
                    news = false;
                    return new Woken(Ring.RECORD, Duration.ZERO);
                }
                if (left <= 0) {
                    return new Woken(Ring.TIMER, Duration.ZERO);
                }
                if (news) {
                    news = false;
                    return new Woken(Ring.RECORD_TO_WAIT, Duration.ofNanos(left));
                }
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
