package vn.cccd.kiosk.ui.drawing;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Lets the {@code moving} shapes of a picture breathe while it is on a screen; stops with the screen. */
public final class GentleMotion {
    private static final Duration BREATH = Duration.millis(900);
    private static final Duration APART = Duration.millis(250);
    private static final double FAINTEST = 0.25;

    private GentleMotion() {}

    /** Starts when {@code picture} comes on a screen; does nothing when things are to {@code keepStill}. */
    public static Picture in(Picture picture, boolean keepStill) {
        if (keepStill) {
            return picture;
        }
        ParallelTransition motion = new ParallelTransition();
        for (Node shape : picture.parts("moving")) {
            motion.getChildren().add(breath(shape, motion.getChildren().size()));
        }
        picture.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                motion.stop();
            } else {
                motion.play();
            }
        });
        return picture;
    }

    private static Animation breath(Node shape, int place) {
        FadeTransition breath = new FadeTransition(BREATH, shape);
        breath.setFromValue(1);
        breath.setToValue(FAINTEST);
        breath.setAutoReverse(true);
        breath.setCycleCount(Animation.INDEFINITE);
        breath.setDelay(APART.multiply(place));
        return breath;
    }
}
