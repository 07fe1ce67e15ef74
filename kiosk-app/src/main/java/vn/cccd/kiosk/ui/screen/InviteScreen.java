package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Offer;
import vn.cccd.kiosk.ui.drawing.GentleMotion;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** The first screen: two gestures, nothing to touch; without a scanner the number is typed instead of the first. */
final class InviteScreen {
    private InviteScreen() {}

    static Screen of(ScreenContext context) {
        boolean scanning = context.model().scanning();
        String title = context.say(scanning ? Phrase.INVITE_TITLE : Phrase.INVITE_TYPE_TITLE);
        Region key = scanning
                ? step(context, "1", Illustrations.scanCard(), Phrase.INVITE_SCAN, Phrase.INVITE_SCAN_HOW)
                : step(context, "1", Illustrations.typeNumber(), Phrase.INVITE_TYPE, Phrase.INVITE_TYPE_HOW);
        Region put = step(context, "2", Illustrations.putCard(), Phrase.INVITE_PUT, Phrase.INVITE_PUT_HOW);
        boolean portrait = context.format().portrait();
        Pane steps = portrait ? new VBox() : new HBox();
        steps.getStyleClass().add("steps");
        steps.getChildren().addAll(key, Signs.arrow(portrait).sized("arrow"), put);
        HBox.setHgrow(key, Priority.ALWAYS);
        HBox.setHgrow(put, Priority.ALWAYS);
        VBox words = Arrange.middle("close", centred(Words.heading(title)));
        if (context.model().codeAloneEnough()) {
            words.getChildren().add(centred(Words.lead(context.say(Phrase.INVITE_LEAD))));
        }
        VBox node = Arrange.middle("invite", words, steps);
        if (!scanning) {
            node.getChildren().add(Actions.middleBar(context, List.of(new Offer(Choice.TYPE_NUMBER, true))));
        }
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
