package vn.cccd.kiosk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Runs what belongs on the JavaFX thread; the platform is started by the first who needs it. */
public final class FxThread {
    private static final CompletableFuture<Void> STARTED = start();
    private static final long DEADLINE_SECONDS = 300;

    private FxThread() {}

    /** What {@code work} gives on the JavaFX thread. */
    public static <T> T call(Callable<T> work) {
        CompletableFuture<T> result = STARTED.thenCompose(started -> {
            CompletableFuture<T> promised = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    promised.complete(work.call());
                } catch (Throwable failure) {
                    promised.completeExceptionally(failure);
                }
            });
            return promised;
        });
        try {
            return result.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the JavaFX thread did not answer", e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static CompletableFuture<Void> start() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        Platform.setImplicitExit(false);
        return started;
    }
}
