package vn.cccd.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys before a window: what a scanner types presses no button, what a person types does. */
class KeyGateTest {
    private final List<String> reached = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    private final TypedKeys holding = new TypedKeys() {
        @Override
        public void key(String characters, long at, Runnable passOn) {
            asked.add(characters);
            held.add(passOn);
        }

        @Override
        public OptionalLong deadline() {
            return held.isEmpty() ? OptionalLong.empty() : OptionalLong.of(nanos.get() + 40_000_000);
        }

        @Override
        public void time(long at) {
            List<Runnable> all = List.copyOf(held);
            held.clear();
            all.forEach(Runnable::run);
        }
    };

    private final Button button = FxThread.call(() -> new Button("OK"));
    private final Scene scene = FxThread.call(() -> {
        var window = new Scene(new StackPane(button));
        window.getRoot()
                .addEventHandler(
                        KeyEvent.ANY, event -> reached.add(event.getEventType().getName() + event.getCode()));
        button.setOnAction(action -> reached.add("pressed"));
        new KeyGate(window, holding, nanos::get).guard();
        window.getRoot().applyCss();
        button.requestFocus();
        return window;
    });

    @Test
    void nothingReachesTheScreenBeforeItIsPassedOn() {
        FxThread.run(() -> {
            press(KeyCode.SPACE, " ");
            press(KeyCode.ENTER, "\r");
        });

        assertThat(reached).isEmpty();
        assertThat(asked).startsWith("", " ", "").contains("\r");
    }

    @Test
    void keysThatArePassedOnDoWhatKeysDo() {
        FxThread.run(() -> {
            press(KeyCode.SPACE, " ");
            holding.time(nanos.get());
        });

        assertThat(reached).contains("pressed");
    }

    @Test
    void aKeyThatIsPassedOnIsNotAskedAboutAgain() {
        FxThread.run(() -> {
            press(KeyCode.DIGIT7, "7");
            int questions = asked.size();
            holding.time(nanos.get());
            assertThat(asked).hasSize(questions);
        });

        assertThat(reached).containsExactly("KEY_PRESSEDDIGIT7", "KEY_TYPEDUNDEFINED", "KEY_RELEASEDDIGIT7");
    }

    @Test
    void whatTypesNothingAndWhatIsLetGoLaterIsLetThrough() {
        FxThread.run(() -> fire(KeyEvent.KEY_RELEASED, "", KeyCode.SHIFT));

        assertThat(asked).isEmpty();
        assertThat(reached).containsExactly("KEY_RELEASEDSHIFT");
    }

    @Test
    @Timeout(30)
    void aPersonsKeyIsPassedOnByTheClockWithoutAnotherKey() {
        FxThread.run(() -> press(KeyCode.DIGIT7, "7"));
        while (FxThread.call(reached::isEmpty)) {
            Thread.onSpinWait();
        }

        assertThat(reached).first().isEqualTo("KEY_PRESSEDDIGIT7");
    }

    private void press(KeyCode code, String character) {
        fire(KeyEvent.KEY_PRESSED, "", code);
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, "", code);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(
                scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(type, character, "", code, false, false, false, false));
    }
}
