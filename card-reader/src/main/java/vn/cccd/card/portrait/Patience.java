package vn.cccd.card.portrait;

import java.time.Duration;

/** How long one decoding may go on. Asked by the decoding thread again and again, ended by the one that waits for it. */
final class Patience {
    private final long start = System.nanoTime();
    private final long nanos;
    private volatile boolean ended;

    Patience(Duration limit) {
        this.nanos = limit.toNanos();
    }

    /** Nobody waits for the result any more. */
    void end() {
        ended = true;
    }

    /** Breaks the decoding off when its time is over. */
    void check() {
        if (ended || System.nanoTime() - start > nanos) {
            throw new Exhausted();
        }
    }

    /** Goes through the library up to us; no library has a reason to catch it. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("decoding took too long", null, false, false);
        }
    }
}
