package vn.cccd.qr.scanner;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Events on their way from the scanners' threads to the listener, in order. A full queue drops what comes, and says so. */
final class EventQueue {
    /** Nobody scans a thousand codes while a listener does one; one that hangs must not fill the memory. */
    private static final int MOST_WAITING = 1_000;

    private static final System.Logger LOG = System.getLogger(EventQueue.class.getName());

    private final BlockingQueue<ScanEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong missed = new AtomicLong();
    private final Consumer<ScanEvent> listener;
    private volatile boolean closed;

    EventQueue(Consumer<ScanEvent> listener) {
        this.listener = listener;
    }

    /** Never waits. */
    void put(ScanEvent event) {
        if (!waiting.offer(event)) {
            missed.incrementAndGet();
        }
    }

    /** Ends {@link #deliver} as soon as its thread is interrupted. */
    void close() {
        closed = true;
    }

    /** Hands events to the listener until closed; an interruption that a listener left behind is not the end. */
    void deliver() {
        while (!closed) {
            try {
                tell(waiting.take());
                long lost = waiting.isEmpty() ? missed.getAndSet(0) : 0;
                if (lost > 0) {
                    LOG.log(WARNING, lost + " scanner events were dropped: the listener is too slow");
                    tell(new ScanEvent.EventsMissed(lost));
                }
            } catch (InterruptedException perhapsTheEnd) {
                LOG.log(DEBUG, "interrupted");
            }
        }
    }

    private void tell(ScanEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException | Error fault) {
            // Its message may hold what was scanned.
            LOG.log(
                    ERROR,
                    "the listener of the scanners failed: " + fault.getClass().getName());
        }
    }
}
