package vn.cccd.kiosk.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** The window of a kiosk in production. */
public final class KioskWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private KioskWindow() {}

    /**
     * Shows the kiosk and returns when its window was closed.
     *
     * @param listen takes the listener that is to get every model
     * @param events gets what is pressed and typed
     * @param keys tells a person's keys from those of a scanner that types; without it all are a person's
     * @param fullScreen without frame, and without a key that leaves it
     */
    public static void showUntilClosed(
            Consumer<Consumer<Model>> listen, Consumer<Event> events, Optional<TypedKeys> keys, boolean fullScreen)
            throws NoDisplayException {
        FxRuntime.showUntilClosed(stage -> {
            KioskView view = new KioskView(events, new Theme(Palette.LIGHT, false));
            stage.setTitle("CCCD Kiosk");
            Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
            stage.setScene(scene);
            keys.ifPresent(typed -> new KeyGate(scene, typed, System::nanoTime).guard());
            if (fullScreen) {
                cover(stage);
            }
            listen.accept(new LatestModel(view::show));
        });
    }

    /** A kiosk often runs without a window manager, which would be the one to grant full screen: the window takes the screen's size as well. */
    private static void cover(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
    }
}
