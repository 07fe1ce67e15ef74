package vn.cccd.kiosk.demo;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vn.cccd.kiosk.demo.tray.TrayPane;
import vn.cccd.kiosk.ui.FxRuntime;
import vn.cccd.kiosk.ui.NoDisplayException;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;
import vn.cccd.kiosk.window.WorkplaceScreen;
import vn.cccd.sync.DeliveryStatus;

/** The workplace beside the card tray, in one window. */
public final class DemoWindow {
    private static final double WIDTH = 1640;
    private static final double HEIGHT = 860;

    private DemoWindow() {}

    /** Shows the window and returns when it was closed. */
    public static void showUntilClosed(DemoWorld world) throws NoDisplayException {
        FxRuntime.showUntilClosed(stage -> {
            Parent screen = WorkplaceScreen.of(world.wiring(), new Theme(Palette.LIGHT, false));
            TrayPane tray = new TrayPane(world);
            HBox both = new HBox(screen, tray.root());
            HBox.setHgrow(screen, Priority.ALWAYS);
            stage.setTitle("CCCD Kiosk – demo");
            stage.setScene(new Scene(both, WIDTH, HEIGHT));
            world.onDelivery(status -> Platform.runLater(() -> tray.status(lines(status))));
        });
    }

    /** What became of the check-ins. */
    private static String lines(DeliveryStatus status) {
        return "Chờ gửi · Waiting: " + status.pending() + "\nĐã gửi · Sent: " + status.sent()
                + "\nCách ly · Quarantined: " + status.quarantined() + "\nMạng · Network: " + status.connection();
    }
}
