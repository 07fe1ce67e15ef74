package vn.cccd.kiosk.window;

import java.util.function.Consumer;
import javafx.application.Platform;
import vn.cccd.kiosk.text.Bilingual;

/** Tells the person at the desk what came of something that was done elsewhere. Any thread. */
final class Teller {
    private volatile Consumer<Bilingual> view = words -> {};

    /** Where it is told; on the JavaFX thread. */
    void through(Consumer<Bilingual> shown) {
        view = shown;
    }

    void tell(Bilingual words) {
        Platform.runLater(() -> view.accept(words));
    }
}
