package vn.cccd.kiosk.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.Offer;
import vn.cccd.kiosk.flow.State;

/** Digits, delete and enter of a keyboard on the number pad; every other key or touch shows that somebody is there. */
final class Keyboard {
    private final Node root;
    private final Consumer<Event> events;
    private final Supplier<Optional<Model>> model;

    Keyboard(Node root, Consumer<Event> events, Supplier<Optional<Model>> model) {
        this.root = root;
        this.events = events;
        this.model = model;
    }

    void listen() {
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    }

    private void typed(KeyEvent key) {
        String character = key.getCharacter();
        if (onPad() && character.length() == 1 && character.charAt(0) >= '0' && character.charAt(0) <= '9') {
            events.accept(new Event.DigitTyped(character.charAt(0) - '0'));
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (onPad() && key.getCode() == KeyCode.BACK_SPACE) {
            events.accept(new Event.DigitErased());
        } else if (onPad() && key.getCode() == KeyCode.ENTER && offered(Choice.ENTER_NUMBER)) {
            events.accept(new Event.Chosen(Choice.ENTER_NUMBER));
        } else if (!(onPad() && key.getCode().isDigitKey())) {
            events.accept(new Event.Touched());
        }
    }

    private void touched(MouseEvent press) {
        if (!(press.getTarget() instanceof Node node) || !insideButton(node)) {
            events.accept(new Event.Touched());
        }
    }

    private boolean insideButton(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    private boolean onPad() {
        return model.get()
                .filter(now -> now.state() instanceof State.AskingForKey
                        && now.countdown().isEmpty())
                .isPresent();
    }

    private boolean offered(Choice choice) {
        return model.get().stream()
                .flatMap(now -> now.state().offers().stream())
                .anyMatch(offer -> offer.equals(new Offer(choice, true)));
    }
}
