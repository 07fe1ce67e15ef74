package vn.cccd.kiosk.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import vn.cccd.kiosk.flow.Model;

/** Brings models from any thread to a view on the JavaFX thread; when they come faster than they are drawn, only the newest is. */
public final class LatestModel implements Consumer<Model> {
    private final Consumer<Model> view;
    private final AtomicReference<@Nullable Model> waiting = new AtomicReference<>();

    public LatestModel(Consumer<Model> view) {
        this.view = view;
    }

    @Override
    public void accept(Model model) {
        if (waiting.getAndSet(model) == null) {
            Platform.runLater(this::show);
        }
    }

    private void show() {
        Model newest = waiting.getAndSet(null);
        if (newest != null) {
            view.accept(newest);
        }
    }
}
