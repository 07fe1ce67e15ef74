package vn.cccd.sim.scanner;

import java.util.concurrent.locks.LockSupport;

/**
 * How bytes trickle in.
 *
 * @param bytesPerSecond zero for as fast as the line takes them
 * @param piece bytes that arrive at once, at least one
 */
public record LineSpeed(int bytesPerSecond, int piece) {
    /** USB: everything at once. */
    public static final LineSpeed UNLIMITED = new LineSpeed(0, Integer.MAX_VALUE);
    /** A real serial line at 9600 baud, byte by byte. */
    public static final LineSpeed BAUD_9600 = new LineSpeed(960, 1);

    public LineSpeed {
        if (bytesPerSecond < 0 || piece < 1) {
            throw new IllegalArgumentException("a speed is not negative, a piece has at least one byte");
        }
    }

    /** Waits as long as {@code bytes} take. */
    void pause(int bytes) {
        if (bytesPerSecond > 0) {
            long until = System.nanoTime() + 1_000_000_000L * bytes / bytesPerSecond;
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
