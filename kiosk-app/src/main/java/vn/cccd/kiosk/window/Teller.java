package vn.cccd.kiosk.window;

import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Tells the person at the desk what came of something that was done elsewhere. Any thread.
 *
 * @param <T> how it is told
 */
final class Teller<T> {
    private volatile Consumer<T> view = words -> {};

    /** Where it is told; on the JavaFX thread. */
    void through(Consumer<T> shown) {
        view = shown;
    }

    void tell(T words) {
        Platform.runLater(() -> view.accept(words));
    }
}
