package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** Stored for certain: the queue number, where to go, and the card if it still lies there. */
final class DoneScreen {
    private static final int LONG_NUMBER = 7;

    private DoneScreen() {}

    static Screen of(ScreenContext context, State.Done state) {
        String title = context.say(Phrase.DONE_STORED);
        String number = state.ticket().number();
        Label shown = centred(Words.of(number, "queue-number"));
        if (number.length() >= LONG_NUMBER) {
            shown.getStyleClass().add("long");
        }
        HBox stored = Arrange.line("done-line", Signs.check("good"), Words.of(title, "title", "bold", "good"));
        VBox node = Arrange.middle(
                "done",
                stored,
                centred(Words.lead(context.say(Phrase.DONE_NUMBER))),
                shown,
                place(context, state.ticket().service()),
                centred(Words.of(context.say(delivery(state.delivery())), "secondary")));
        if (context.model().cardThere()) {
            HBox take =
                    Arrange.line("take", Signs.attention(), Words.of(context.say(Phrase.DONE_TAKE), "lead", "bold"));
            take.setMaxWidth(Region.USE_PREF_SIZE);
            node.getChildren().add(take);
        }
        node.getChildren().add(Actions.middleBar(context, state.offers()));
        return new StillScreen(title, node);
    }

    private static TextFlow place(ScreenContext context, Service service) {
        Text name = new Text(context.say(service.name()));
        name.getStyleClass().addAll("run", "place", "bold");
        Text place = new Text(" · " + context.say(service.place()));
        place.getStyleClass().addAll("run", "place");
        TextFlow line = new TextFlow(name, place);
        line.setTextAlignment(TextAlignment.CENTER);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static Phrase delivery(Delivery delivery) {
        return switch (delivery) {
            case SENDING -> Phrase.DONE_SENDING;
            case SENT -> Phrase.DONE_SENT;
            case WAITING_FOR_NETWORK -> Phrase.DONE_WAITING;
        };
    }
}
