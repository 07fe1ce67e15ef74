package vn.cccd.kiosk.device.loop;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** A thread of its own: one piece of work after the other; one that fails does not keep the next from being done. */
public final class WorkThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkThread.class.getName());

    /** Where check-ins and books are written. */
    public static final String RECORDING = "kiosk-recording";

    /** Where photos of candidates are kept and decoded. */
    public static final String PHOTOS = "kiosk-photos";

    /** Where portraits of returning visitors are kept. */
    public static final String PORTRAITS = "kiosk-portraits";

    /** Where documents are written and printed. */
    public static final String DOCUMENTS = "kiosk-documents";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService thread;

    /** @param name of the thread, for who looks at a running kiosk */
    public WorkThread(String name) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Returns at once; after {@link #close} nothing more is done. */
    public void run(Runnable work) {
        run(work, () -> {});
    }

    /** Likewise; {@code failed} is done when the work came to no end of its own. */
    public void run(Runnable work, Runnable failed) {
        try {
            thread.execute(() -> guarded(work, failed));
        } catch (RejectedExecutionException closed) {
            LOG.log(DEBUG, "no more work is taken");
        }
    }

    private static void guarded(Runnable work, Runnable failed) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "work failed: " + Fault.describe(fault));
            failed.run();
        }
    }

    /** Lets what has begun come to its end; what hangs, as on a folder in a network that is gone, is not waited for longer than {@link #PATIENCE}. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(ERROR, "work did not end");
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
