package vn.cccd.kiosk.ui.part;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/**
 * Takes apart what is no longer shown. JavaFX holds on to pieces of it for as long as nothing else happens (what was touched last, what had
 * the focus, textures of pictures), and those must not tell anything about anybody.
 */
public final class Undrawn {
    /** The picture is drawn in the first of them. */
    private static final int FRAMES = 3;

    private final Pane root;

    /** @param root what all screens are drawn in */
    public Undrawn(Pane root) {
        this.root = root;
    }

    /** Empties {@code node} and all within it. It is not to be shown again. */
    public void takeApart(Node node) {
        node.setAccessibleText(null);
        switch (node) {
            case Portrait portrait -> portrait.forget().ifPresent(this::drawOnceMore);
            case ButtonBase button -> {
                button.setOnAction(null);
                empty(button);
            }
            case Labeled words -> empty(words);
            case Text text -> {
                if (!text.textProperty().isBound()) {
                    text.setText("");
                }
            }
            case TextInputControl typed -> typed.clear();
            case Pane pane -> {
                pane.getChildren().forEach(this::takeApart);
                pane.getChildren().clear();
            }
            case Parent other -> other.getChildrenUnmodifiable().forEach(this::takeApart);
            default -> {}
        }
    }

    private void empty(Labeled words) {
        if (words.getGraphic() != null) {
            takeApart(words.getGraphic());
        }
        if (!words.textProperty().isBound()) {
            words.setText("");
        }
    }

    /** What was drawn of a picture is overwritten only when it is drawn again: as one point, for a moment. */
    private void drawOnceMore(Image blank) {
        ImageView point = new ImageView(blank);
        point.setFitWidth(1);
        point.setFitHeight(1);
        point.setManaged(false);
        point.setMouseTransparent(true);
        root.getChildren().add(point);
        new AnimationTimer() {
            private int left = FRAMES;

            @Override
            public void handle(long now) {
                left--;
                if (left == 0) {
                    stop();
                    root.getChildren().remove(point);
                    point.setImage(null);
                }
            }
        }.start();
    }
}
