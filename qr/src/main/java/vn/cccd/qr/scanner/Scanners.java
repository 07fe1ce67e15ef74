package vn.cccd.qr.scanner;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Scanners at work: all that happens at them arrives at one listener, in order and on one thread.
 *
 * <p>A listener may throw or be slow: no scanner waits for it. A scanner that fails is reported as gone and tried again. {@link #close}
 * ends all threads.
 */
public final class Scanners implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Scanners.class.getName());
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final EventQueue queue;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    private Scanners(Consumer<ScanEvent> listener) {
        this.queue = new EventQueue(listener);
    }

    /**
     * Starts all {@code loops}, each on a thread of its own.
     *
     * @param listener is called on the thread {@code scan-events}
     */
    public static Scanners start(List<? extends ScannerLoop> loops, Consumer<ScanEvent> listener) {
        var scanners = new Scanners(listener);
        scanners.begin("scan-events", scanners.queue::deliver);
        for (ScannerLoop loop : loops) {
            String name = "scan-" + loop.source().kind().name().toLowerCase(Locale.ROOT);
            scanners.begin(name, () -> scanners.repeat(loop));
        }
        return scanners;
    }

    /** An event of a scanner without a thread, such as a keyboard. Any thread; never waits. */
    public void post(ScanEvent event) {
        queue.put(event);
    }

    /** Ends every scanner. A thread that a driver does not give back within seconds is left behind as a daemon. */
    @Override
    public void close() {
        end.countDown();
        queue.close();
        threads.getFirst().interrupt();
        try {
            for (Thread thread : threads) {
                thread.join(CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(String name, Runnable work) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(work));
    }

    private void repeat(ScannerLoop loop) {
        LoopLife life = new UntilClosed();
        while (life.goesOn()) {
            try {
                loop.run(queue::put, life);
            } catch (RuntimeException | Error fault) {
                LOG.log(ERROR, "a scanner failed: " + fault.getClass().getName() + at(fault));
                queue.put(new ScanEvent.ScannerGone(loop.source(), Absence.UNUSABLE));
            }
            life.rest(BEFORE_ANOTHER_TRY);
        }
    }

    private static String at(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        return frames.length == 0 ? "" : " at " + frames[0];
    }

    private final class UntilClosed implements LoopLife {
        @Override
        public boolean goesOn() {
            return end.getCount() > 0;
        }

        @Override
        public void rest(Duration time) {
            try {
                if (time.isPositive() && end.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                    LOG.log(DEBUG, "closing");
                }
            } catch (InterruptedException e) {
                // Nobody but this class has these threads: whoever interrupts one wants an end.
                end.countDown();
            }
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
