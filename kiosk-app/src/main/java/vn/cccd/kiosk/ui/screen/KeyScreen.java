package vn.cccd.kiosk.ui.screen;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.NumberPad;
import vn.cccd.kiosk.flow.Offer;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Keys;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** The code on the card or its number: a picture of the one, a number pad for the other. */
final class KeyScreen implements Screen {
    private final State.AskingForKey first;
    private final boolean scanning;
    private final String title;
    private final Label entry = Words.of("", "entry");
    private final Button enter;
    private final Region node;
    private NumberPad pad;

    KeyScreen(ScreenContext context, State.AskingForKey state) {
        this.first = state;
        this.pad = state.pad();
        this.scanning = context.model().scanning();
        this.title = context.say(title(state, scanning));
        List<Offer> offers = state.offers();
        this.enter = Actions.button(context, offers.getFirst(), true);
        VBox words = Arrange.column("key-words", Words.heading(title), Words.lead(context.say(lead(state, scanning))));
        if (!context.format().portrait()) {
            words.getChildren().add(picture(context, scanning));
        }
        offers.stream().skip(1).forEach(offer -> words.getChildren().add(way(context, offer)));
        entry.setMaxWidth(Double.MAX_VALUE);
        VBox column = new VBox(entry, Keys.of(context, () -> clear(context)), enter);
        column.getStyleClass().add("entry-column");
        this.node = Arrange.beforeFixed(context, words, column);
        draw(context);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean update(ScreenContext now) {
        if (now.model().state() instanceof State.AskingForKey asking
                && asking.cardThere() == first.cardThere()
                && now.model().scanning() == scanning) {
            pad = asking.pad();
            enter.setDisable(!asking.offers().getFirst().enabled());
            draw(now);
            return true;
        }
        return false;
    }

    private void draw(ScreenContext context) {
        entry.setText(pad.display());
        entry.setAccessibleText(context.say(
                Phrase.KEY_ENTRY, pad.digits().length(), pad.display().length() - 3));
    }

    private void clear(ScreenContext context) {
        int typed = pad.digits().length();
        for (int i = 0; i < typed; i++) {
            context.events().accept(new Event.DigitErased());
        }
    }

    private static Phrase title(State.AskingForKey state, boolean scanning) {
        if (!state.cardThere()) {
            return Phrase.KEY_TYPE_TITLE;
        }
        return scanning ? Phrase.KEY_SEEN_TITLE : Phrase.KEY_SEEN_TYPE_TITLE;
    }

    private static Phrase lead(State.AskingForKey state, boolean scanning) {
        if (!scanning) {
            return Phrase.KEY_DIGITS_LEAD;
        }
        return state.cardThere() ? Phrase.KEY_SEEN_LEAD : Phrase.KEY_TYPE_LEAD;
    }

    private static Region picture(ScreenContext context, boolean scanning) {
        Picture shown = scanning ? Illustrations.scanCard() : Illustrations.typeNumber();
        Region picture = PictureCard.of(context, shown.sized("key-picture"));
        picture.getStyleClass().add("key-card");
        picture.setMaxWidth(Region.USE_PREF_SIZE);
        return picture;
    }

    private static Button way(ScreenContext context, Offer offer) {
        Button way = Actions.button(context, offer, false);
        way.setMaxWidth(Region.USE_PREF_SIZE);
        return way;
    }
}
