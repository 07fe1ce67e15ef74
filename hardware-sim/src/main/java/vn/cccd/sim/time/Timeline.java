package vn.cccd.sim.time;

import java.time.Duration;

/** Time that passes, counted from a beginning of its own. May be used from any thread. */
public interface Timeline {
    /** Since the beginning. */
    Duration now();

    /** Returns when {@code moment} has come, at once when it is past; earlier when the thread is interrupted, which it then still is. */
    void waitUntil(Duration moment);
}
