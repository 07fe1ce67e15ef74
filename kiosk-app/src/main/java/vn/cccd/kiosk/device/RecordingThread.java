package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** The thread {@code kiosk-recording}: one piece of work after the other; one that fails does not keep the next from being done. */
final class RecordingThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RecordingThread.class.getName());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("kiosk-recording").factory());

    /** Returns at once; after {@link #close} nothing more is done. */
    void run(Runnable work) {
        try {
            thread.execute(() -> guarded(work));
        } catch (RejectedExecutionException closed) {
            LOG.log(DEBUG, "nothing is recorded any more");
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "recording failed: " + Fault.describe(fault));
        }
    }

    /** Lets what has begun come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
