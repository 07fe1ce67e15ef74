package vn.cccd.sim.camera;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** When the next frame is there. */
@FunctionalInterface
public interface FrameClock {
    /** Returns when {@code sinceStart} has passed since the camera's first frame. */
    void await(Duration sinceStart);

    /** Time passes as fast as frames are asked for. */
    static FrameClock virtual() {
        return sinceStart -> {};
    }

    /** Time of the clock on the wall, from now on. Who asks late gets the next frame at once. */
    static FrameClock real() {
        long start = System.nanoTime();
        return sinceStart -> {
            long until = start + sinceStart.toNanos();
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        };
    }
}
