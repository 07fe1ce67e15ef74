package vn.cccd.kiosk.ui.screen;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.ui.drawing.GentleMotion;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.part.ScreenContext;

/** The white card that carries an illustration, with words below it. */
final class PictureCard {
    private PictureCard() {}

    static VBox of(ScreenContext context, Picture picture, Node... below) {
        VBox card = new VBox(GentleMotion.in(picture, context.still()));
        card.getChildren().addAll(below);
        card.getStyleClass().addAll("card", "picture-card");
        return card;
    }
}
