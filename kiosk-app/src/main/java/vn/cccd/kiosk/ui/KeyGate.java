package vn.cccd.kiosk.ui;

import java.util.OptionalLong;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Stands before all keys of a window, so that what a scanner types reaches no button and no number pad. Keys that are passed on go to
 * whatever has the focus then.
 */
public final class KeyGate {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Scene scene;
    private final TypedKeys keys;
    private final LongSupplier nanoTime;
    private final PauseTransition timer = new PauseTransition();
    private boolean passing;

    /** @param nanoTime as {@link System#nanoTime}; keys carry no time of their own */
    public KeyGate(Scene scene, TypedKeys keys, LongSupplier nanoTime) {
        this.scene = scene;
        this.keys = keys;
        this.nanoTime = nanoTime;
    }

    /** From now on. */
    public void guard() {
        scene.addEventFilter(KeyEvent.ANY, this::key);
        timer.setOnFinished(finished -> Platform.runLater(this::late));
    }

    /** Runs behind the keys that waited while a screen was drawn. */
    private void late() {
        keys.time(nanoTime.getAsLong());
        wind();
    }

    private void key(KeyEvent event) {
        boolean letGo =
                event.getEventType() == KeyEvent.KEY_RELEASED && keys.deadline().isEmpty();
        if (passing || letGo) {
            return;
        }
        KeyEvent held = (KeyEvent) event.clone();
        event.consume();
        keys.key(characters(held), nanoTime.getAsLong(), () -> passOn(held));
        wind();
    }

    private void passOn(KeyEvent held) {
        EventTarget focused = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        boolean before = passing;
        passing = true;
        try {
            Event.fireEvent(focused, held.copyFor(focused, focused));
        } finally {
            passing = before;
        }
    }

    /** Not every platform types Enter, Tab and Backspace: those are taken when they are pressed. */
    private static String characters(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            return switch (event.getCode()) {
                case ENTER -> "\r";
                case TAB -> "\t";
                case BACK_SPACE -> "\b";
                default -> "";
            };
        }
        boolean typed = event.getEventType() == KeyEvent.KEY_TYPED
                && !event.getCharacter().isEmpty()
                && event.getCharacter().charAt(0) >= ' '
                && event.getCharacter().charAt(0) != 0x7F;
        return typed ? event.getCharacter() : "";
    }

    private void wind() {
        OptionalLong deadline = keys.deadline();
        timer.stop();
        if (deadline.isPresent()) {
            double millis = (deadline.getAsLong() - nanoTime.getAsLong()) / NANOS_PER_MILLI;
            timer.setDuration(Duration.millis(Math.max(1, millis)));
            timer.playFromStart();
        }
    }
}
