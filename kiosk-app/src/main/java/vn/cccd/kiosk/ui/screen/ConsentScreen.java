package vn.cccd.kiosk.ui.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** What is read, for what, kept how long, sent to whom. Nothing is ticked beforehand. */
final class ConsentScreen {
    private ConsentScreen() {}

    static Screen of(ScreenContext context, State.Consenting state) {
        String title = context.say(Phrase.CONSENT_TITLE);
        ConsentText text = state.text();
        VBox terms = new VBox(
                term(context, Signs.card(), Phrase.CONSENT_READ, text.whatIsRead()),
                term(context, Signs.purpose(), Phrase.CONSENT_FOR, text.whatFor()),
                term(context, Signs.time(), Phrase.CONSENT_KEPT, text.howLong()),
                term(context, Signs.receiver(), Phrase.CONSENT_SENT, text.sentTo()));
        terms.getStyleClass().addAll("card", "terms");
        VBox node = Arrange.column(
                "consent",
                Words.heading(title),
                terms,
                Words.of(context.say(Phrase.CONSENT_FREE), "secondary"),
                Actions.bar(context, state.offers()));
        node.getStyleClass().add("measure");
        return new StillScreen(title, node);
    }

    private static HBox term(ScreenContext context, Picture sign, Phrase what, Bilingual text) {
        Label heading = Words.of(context.say(what), "strong");
        Label told = Words.of(context.say(text));
        if (context.format().portrait()) {
            VBox words = new VBox(heading, told);
            HBox.setHgrow(words, Priority.ALWAYS);
            return Arrange.line("term", sign, words);
        }
        heading.getStyleClass().add("term-heading");
        HBox.setHgrow(told, Priority.ALWAYS);
        return Arrange.line("term", sign, heading, told);
    }
}
