package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vn.cccd.kiosk.ui.FxThread;
import vn.cccd.kiosk.ui.staff.Pick;
import vn.cccd.kiosk.ui.staff.TypedText;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;
import vn.cccd.kiosk.window.WorkplaceScreen;

/** A world's own screen in a real window, and hands that use it as people do: only what is there and can be pressed is. */
final class WindowHands implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Scene scene;
    private final Stage stage;

    private WindowHands(Scene scene, Stage stage) {
        this.scene = scene;
        this.stage = stage;
    }

    static WindowHands open(DemoWorld world) {
        return FxThread.call(() -> {
            Scene scene = new Scene(WorkplaceScreen.of(world.wiring(), new Theme(Palette.LIGHT, true)));
            Stage stage = new Stage();
            stage.setScene(scene);
            Rectangle2D screen = Screen.getPrimary().getBounds();
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return new WindowHands(scene, stage);
        });
    }

    void press(String id) {
        until(
                "press " + id,
                () -> find(id, ButtonBase.class)
                        .map(button -> {
                            button.fire();
                            return true;
                        })
                        .orElse(false));
    }

    void type(String id, String text) {
        until(
                "type into " + id,
                () -> find(id, TypedText.class)
                        .map(line -> {
                            line.setText(text);
                            return true;
                        })
                        .orElse(false));
    }

    void pick(String id, String item) {
        until(
                "pick " + item + " of " + id,
                () -> find(id, Pick.class)
                        .flatMap(pick -> pick.getItems().stream()
                                .filter(each -> each.id().equals(item))
                                .findFirst()
                                .map(each -> {
                                    pick.setValue(each);
                                    return true;
                                }))
                        .orElse(false));
    }

    boolean isThere(String id) {
        return FxThread.call(() -> find(id, Node.class).isPresent());
    }

    private <N extends Node> Optional<N> find(String id, Class<N> kind) {
        return Optional.ofNullable(scene.lookup("#" + id))
                .filter(node -> !node.isDisabled() && seen(node))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private interface Attempt {
        boolean done();
    }

    private static void until(String what, Attempt attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!FxThread.call(attempt::done)) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    @Override
    public void close() {
        FxThread.run(stage::close);
    }
}
