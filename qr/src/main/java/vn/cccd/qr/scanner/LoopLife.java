package vn.cccd.qr.scanner;

import java.time.Duration;

/** Time and end of a {@link ScannerLoop}, both from outside. */
public interface LoopLife {
    /** Whether there is anything left to do. */
    boolean goesOn();

    /** Waits, unless the end comes before. Not at all when {@code time} is zero or negative. */
    void rest(Duration time);

    /** Nanoseconds from some moment on, never backwards. */
    long nanos();
}
