package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.flow.Paper;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** Stored for certain: the queue number, where to go, and what to take along: the card if it still lies there, the ticket if one was printed. */
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
        Pane notes = context.format().portrait() ? new VBox() : new HBox();
        notes.getStyleClass().add("done-notes");
        state.paper().trouble().ifPresent(why -> notes.getChildren().add(noPaper(context, why)));
        takeAway(context, state.paper())
                .ifPresent(what -> notes.getChildren().add(box(Words.of(context.say(what), "lead", "bold"))));
        if (!notes.getChildren().isEmpty()) {
            node.getChildren().add(notes);
        }
        node.getChildren().add(Actions.middleBar(context, state.offers()));
        return new StillScreen(title, node);
    }

    /** What lies in the machine and belongs to the visitor. */
    private static Optional<Phrase> takeAway(ScreenContext context, Paper paper) {
        boolean ticket = paper == Paper.PRINTED;
        if (context.model().cardThere()) {
            return Optional.of(ticket ? Phrase.DONE_TAKE_BOTH : Phrase.DONE_TAKE);
        }
        return ticket ? Optional.of(Phrase.DONE_TAKE_TICKET) : Optional.empty();
    }

    /** The number is on the screen only. */
    private static HBox noPaper(ScreenContext context, FailureCode why) {
        Label words = Words.of(FailureText.of(why, context.model().language()).citizen());
        words.setId("no-paper");
        return box(words);
    }

    private static HBox box(Label words) {
        HBox box = Arrange.line("take", Signs.attention(), words);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        return box;
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
            case STORED -> Phrase.DONE_KEPT;
            case SENDING -> Phrase.DONE_SENDING;
            case SENT -> Phrase.DONE_SENT;
            case WAITING_FOR_NETWORK -> Phrase.DONE_WAITING;
        };
    }
}
