package vn.cccd.kiosk.window;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import vn.cccd.kiosk.Wiring;
import vn.cccd.kiosk.admin.AdminModel;
import vn.cccd.kiosk.admin.AdminState;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.Workplace;
import vn.cccd.kiosk.settings.ScreenSettings;
import vn.cccd.kiosk.ui.FxRuntime;
import vn.cccd.kiosk.ui.KeyGate;
import vn.cccd.kiosk.ui.NoDisplayException;
import vn.cccd.kiosk.ui.TypedKeys;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** The window of a workplace in production. */
public final class WorkplaceWindow {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private WorkplaceWindow() {}

    /**
     * Shows the workplace, starts it, and returns when its window was closed.
     *
     * @param wiring whose workplace is not started yet
     * @param keys tells a person's keys from those of a scanner that types; without it all are a person's
     * @param whole all of the screen: for visitors without frame and without a key that leaves it, for staff as a window that can be closed
     */
    public static void showUntilClosed(Wiring wiring, ScreenSettings look, Optional<TypedKeys> keys, boolean whole)
            throws NoDisplayException {
        FxRuntime.showUntilClosed(stage -> {
            stage.setTitle("CCCD Kiosk");
            Scene scene = new Scene(WorkplaceScreen.of(wiring, theme(look)), WIDTH, HEIGHT);
            stage.setScene(scene);
            keys.ifPresent(typed -> new KeyGate(scene, typed, System::nanoTime).guard());
            if (whole) {
                fill(stage, wiring.workplace());
            }
            wiring.door().ifPresent(door -> door.listen(model -> closeAtTheEnd(model, stage)));
            wiring.workplace().start();
        });
    }

    /** The technician has ended the program. */
    private static void closeAtTheEnd(AdminModel model, Stage stage) {
        if (model.state() instanceof AdminState.Ended) {
            Platform.runLater(stage::close);
        }
    }

    private static Theme theme(ScreenSettings look) {
        return new Theme(look.darkRoom() ? Palette.DARK_ROOM : Palette.LIGHT, look.reducedMotion());
    }

    private static void fill(Stage stage, Workplace workplace) {
        if (workplace instanceof Kiosk) {
            cover(stage);
        } else {
            stage.setMaximized(true);
        }
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
