package vn.cccd.kiosk.bridge;

import java.time.Duration;

/** Wakes those who wait for something new. */
final class Doorbell {
    private long rings;
    private boolean closed;

    /** How often it has rung: who looks at this before looking for something new misses nothing. */
    synchronized long rings() {
        return rings;
    }

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** Lets everybody go, and nobody wait again. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits until it has rung more often than {@code heard}; false when that does not happen in time. */
    synchronized boolean await(long heard, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toNanos();
        while (rings == heard && !closed && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = end - System.nanoTime();
        }
        return rings != heard && !closed;
    }
}
