package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.ui.drawing.GentleMotion;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** The first screen: two gestures, nothing to touch. */
final class InviteScreen {
    private InviteScreen() {}

    static Screen of(ScreenContext context) {
        String title = context.say(Phrase.INVITE_TITLE);
        Region scan = step(context, "1", Illustrations.scanCard(), Phrase.INVITE_SCAN, Phrase.INVITE_SCAN_HOW);
        Region put = step(context, "2", Illustrations.putCard(), Phrase.INVITE_PUT, Phrase.INVITE_PUT_HOW);
        boolean portrait = context.format().portrait();
        Pane steps = portrait ? new VBox() : new HBox();
        steps.getStyleClass().add("steps");
        steps.getChildren().addAll(scan, Signs.arrow(portrait).sized("arrow"), put);
        HBox.setHgrow(scan, Priority.ALWAYS);
        HBox.setHgrow(put, Priority.ALWAYS);
        VBox node = Arrange.middle(
                "invite",
                Arrange.middle(
                        "close", centred(Words.heading(title)), centred(Words.lead(context.say(Phrase.INVITE_LEAD)))),
                steps);
        node.getStyleClass().add("wide-measure");
        return new StillScreen(title, node);
    }

    private static Region step(ScreenContext context, String number, Picture picture, Phrase what, Phrase how) {
        Label mark = Words.of(number, "step-number");
        VBox card = new VBox(
                GentleMotion.in(picture, context.still()),
                centred(Words.of(context.say(what), "lead", "strong")),
                centred(Words.of(context.say(how), "secondary")));
        card.getStyleClass().addAll("card", "step-card");
        StackPane numbered = new StackPane(card, mark);
        numbered.getStyleClass().add("numbered");
        StackPane.setAlignment(mark, Pos.TOP_LEFT);
        return numbered;
    }
}
