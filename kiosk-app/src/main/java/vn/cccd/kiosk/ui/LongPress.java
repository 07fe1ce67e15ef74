package vn.cccd.kiosk.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** A press that nobody makes by chance: three seconds without leaving the place. */
final class LongPress {
    static final Duration LONG = Duration.seconds(3);

    private LongPress() {}

    static void on(Node node, Runnable pressed) {
        PauseTransition held = new PauseTransition(LONG);
        held.setOnFinished(finished -> pressed.run());
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> held.playFromStart());
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, release -> held.stop());
        node.addEventHandler(MouseEvent.MOUSE_EXITED, exit -> held.stop());
    }
}
