package vn.cccd.kiosk.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Brings models from any thread to a view on the JavaFX thread; when they come faster than they are drawn, only the newest is. */
public final class LatestModel<M> implements Consumer<M> {
    private final Consumer<M> view;
    private final AtomicReference<@Nullable M> waiting = new AtomicReference<>();

    public LatestModel(Consumer<M> view) {
        this.view = view;
    }

    @Override
    public void accept(M model) {
        if (waiting.getAndSet(model) == null) {
            Platform.runLater(this::show);
        }
    }

    private void show() {
        M newest = waiting.getAndSet(null);
        if (newest != null) {
            view.accept(newest);
        }
    }
}
