package vn.cccd.kiosk.ui;

import static vn.cccd.kiosk.ui.part.Words.centred;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Offer;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** "Are you still there?", with the seconds that are left, over a darkened screen. */
final class IdleOverlay {
    private final Label seconds = centred(Words.of("", "countdown"));
    private final Button stay;
    private final StackPane node;

    IdleOverlay(ScreenContext context, int secondsLeft) {
        stay = Actions.button(context, new Offer(Choice.STAY, true), true);
        VBox dialog = new VBox(
                centred(Words.heading(context.say(Phrase.IDLE_TITLE))),
                centred(Words.lead(context.say(Phrase.IDLE_LEAD))),
                seconds,
                centred(Words.lead(context.say(Phrase.IDLE_SECONDS))),
                stay);
        dialog.getStyleClass().add("dialog");
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        node = new StackPane(dialog);
        node.getStyleClass().add("veil");
        tick(secondsLeft);
    }

    Node node() {
        return node;
    }

    void tick(int secondsLeft) {
        seconds.setText(Integer.toString(secondsLeft));
    }

    void focus() {
        stay.requestFocus();
    }
}
