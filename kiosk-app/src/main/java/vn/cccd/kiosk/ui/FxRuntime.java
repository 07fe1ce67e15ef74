package vn.cccd.kiosk.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX and gives the calling thread something to wait for. */
public final class FxRuntime {
    private FxRuntime() {}

    /**
     * Opens a window and returns when it was closed. What {@code fill} throws comes out of here.
     *
     * @param fill puts the content in and sets the title; on the JavaFX thread
     */
    public static void showUntilClosed(Consumer<Stage> fill) throws NoDisplayException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        start();
        Platform.runLater(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(event -> closed.complete(null));
                fill.accept(stage);
                stage.show();
            } catch (RuntimeException | Error broken) {
                closed.completeExceptionally(broken);
            }
        });
        try {
            closed.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the window cannot be shown", broken.getCause());
        }
    }

    /** Chooses the platform that draws into memory, for this process and before its first window or {@link #run}. */
    public static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** JavaFX remembers every text that it ever laid out, names and numbers too, unless it is told before the start to remember one only. */
    static void keepNoTexts() {
        System.setProperty("prism.cacheLayoutSize", "0");
    }

    /** Runs {@code work} on the JavaFX thread and waits for it; what it throws comes out as the cause. */
    public static void run(Runnable work) throws ExecutionException, InterruptedException, NoDisplayException {
        start();
        FutureTask<Void> task = new FutureTask<>(work, null);
        Platform.runLater(task);
        task.get();
    }

    private static synchronized void start() throws NoDisplayException {
        keepNoTexts();
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (UnsupportedOperationException noDisplay) {
            throw new NoDisplayException(noDisplay);
        } catch (IllegalStateException alreadyStarted) {
            System.getLogger(FxRuntime.class.getName())
                    .log(System.Logger.Level.DEBUG, "JavaFX runs already", alreadyStarted);
        }
    }
}
