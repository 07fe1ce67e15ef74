package vn.cccd.kiosk.ui.screen;

import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** The code is known, the card is awaited. */
final class PlaceCardScreen {
    private PlaceCardScreen() {}

    static Screen of(ScreenContext context, State.AwaitingCard state) {
        String title = context.say(Phrase.PLACE_TITLE);
        VBox words = Arrange.column("airy");
        state.key()
                .claimed()
                .map(Person::fullName)
                .ifPresent(name -> words.getChildren()
                        .add(Arrange.column("close", Words.lead(context.say(Phrase.GREETING)), Words.name(name))));
        words.getChildren()
                .add(Arrange.column(
                        "close",
                        Words.of(title, state.key().claimed().isPresent() ? "title" : "heading", "bold"),
                        Words.lead(context.say(Phrase.PLACE_LEAD))));
        if (state.cardOptional()) {
            words.getChildren().add(Words.of(context.say(Phrase.PLACE_OPTIONAL), "secondary"));
        }
        words.getChildren().add(Actions.secondaryBar(context, state.offers()));
        return new StillScreen(title, Arrange.beside(context, PictureCard.of(context, Illustrations.putCard()), words));
    }
}
