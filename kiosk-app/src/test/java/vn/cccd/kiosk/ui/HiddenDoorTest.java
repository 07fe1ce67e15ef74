package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.admin.AdminEvent;
import vn.cccd.kiosk.admin.AdminModel;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.admin.AdminGallery;
import vn.cccd.kiosk.ui.theme.Palette;
import vn.cccd.kiosk.ui.theme.Theme;

/** How the hidden door is found, and what is kept apart by it; what is behind it is measured with all screens. */
class HiddenDoorTest {
    /** A view with a visit going on, and what is done at its door. */
    private static final class Door {
        private final List<AdminEvent> events = new ArrayList<>();
        private final List<vn.cccd.kiosk.flow.Event> visits = new ArrayList<>();
        private final KioskView view;
        private final Scene scene;

        Door(Palette palette, int width, int height) {
            view = new KioskView(visits::add, events::add, new Theme(palette, true));
            scene = new Scene(view.root(), width, height);
            view.show(ScreenGallery.samples().stream()
                    .filter(sample -> sample.name().endsWith("-type-number.vi"))
                    .findFirst()
                    .orElseThrow()
                    .model());
            layout();
        }

        void show(AdminModel model) {
            view.show(model);
            layout();
        }

        private void layout() {
            view.root().applyCss();
            view.root().layout();
        }

        void key(KeyEvent event) {
            Event.fireEvent(scene.getFocusOwner() == null ? scene : scene.getFocusOwner(), event);
        }

        void type(String digit) {
            key(new KeyEvent(KeyEvent.KEY_TYPED, digit, "", KeyCode.UNDEFINED, false, false, false, false));
        }

        void hit(KeyCode code, boolean controlAndAlt) {
            key(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, controlAndAlt, controlAndAlt, false));
        }
    }

    private static AdminModel sample(String name) {
        return AdminGallery.samples().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .model();
    }

    @Test
    void theKeysForTheDoorKnockInTheLanguageOfTheScreen() {
        FxThread.run(() -> {
            Door door = new Door(Palette.LIGHT, 1366, 768);
            door.hit(KeyCode.F12, true);
            assertThat(door.events).containsExactly(new AdminEvent.Knocked(Language.VIETNAMESE));
            door.hit(KeyCode.F12, false);
            assertThat(door.events).hasSize(1);
        });
    }

    @Test
    void aShortPressOnTheBadgeKnocksNot() {
        FxThread.run(() -> {
            Door door = new Door(Palette.LIGHT, 1366, 768);
            Node badge = door.view.root().lookup("#badge");
            Event.fireEvent(badge, press(MouseEvent.MOUSE_PRESSED));
            Event.fireEvent(badge, press(MouseEvent.MOUSE_RELEASED));
            assertThat(door.events).isEmpty();
        });
    }

    private static MouseEvent press(javafx.event.EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @Test
    void whatIsTypedAtTheDoorReachesNoVisit() {
        FxThread.run(() -> {
            Door door = new Door(Palette.LIGHT, 1366, 768);
            door.show(sample("admin-pin.vi"));
            door.visits.clear();
            door.type("4");
            door.hit(KeyCode.BACK_SPACE, false);
            door.hit(KeyCode.ENTER, false);
            door.hit(KeyCode.ESCAPE, false);
            assertThat(door.visits).isEmpty();
            assertThat(door.events)
                    .containsExactly(
                            new AdminEvent.DigitTyped(4),
                            new AdminEvent.DigitErased(),
                            new AdminEvent.PinEntered(),
                            new AdminEvent.Left());
        });
    }

    @Test
    void nothingOfTheVisitCanBePressedWhileTheDoorIsInFront() {
        FxThread.run(() -> {
            Door door = new Door(Palette.LIGHT, 1366, 768);
            door.show(sample("admin-pin.vi"));
            assertThat(door.view.root().lookup("#key-5").isDisabled()).isTrue();
            ((ButtonBase) door.view.root().lookup("#pin-5")).fire();
            assertThat(door.events).containsExactly(new AdminEvent.DigitTyped(5));
        });
    }

    @Test
    void thePassingSecondsOfAPauseTakeNoPressAway() {
        FxThread.run(() -> {
            Door door = new Door(Palette.LIGHT, 1366, 768);
            AdminModel pause = sample("admin-pin-pause.vi");
            door.show(pause);
            Node close = door.view.root().lookup("#pin-close");
            Event.fireEvent(close, press(MouseEvent.MOUSE_PRESSED));
            door.show(pause.at(pause.now().plusSeconds(1)));
            assertThat(door.view.root().lookup("#pin-close")).isSameAs(close);

            Event.fireEvent(close, press(MouseEvent.MOUSE_RELEASED));
            door.show(pause.at(pause.now().plusSeconds(2)));
            assertThat(door.view.root().lookup("#pin-close")).isNotSameAs(close);
        });
    }

    @Test
    void aClosedDoorGivesTheScreenBack() {
        FxThread.run(() -> {
            Door door = new Door(Palette.LIGHT, 1366, 768);
            AdminModel open = sample("admin-machine.en");
            door.show(open);
            door.show(AdminModel.atStart(open.wrong(), open.now()));
            assertThat(door.view.root().lookup("#admin")).isNull();
            assertThat(door.view.root().lookup("#key-5").isDisabled()).isFalse();
        });
    }
}
