package vn.cccd.kiosk.ui.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Portrait;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.VerdictBox;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** "Is this you?", with how it was verified. */
final class ConfirmScreen {
    private ConfirmScreen() {}

    static Screen of(ScreenContext context, State.Confirming state) {
        Identity identity = state.identity();
        String title = context.say(Phrase.CONFIRM_TITLE);
        VBox words = Arrange.column(
                "confirm",
                Arrange.column(
                        "close",
                        Words.of(title, "title", "secondary"),
                        name(context, identity.person().fullName())),
                facts(context, identity));
        words.getChildren().add(VerdictBox.of(context, identity));
        words.getChildren().addAll(VerdictBox.caveats(context, identity));
        words.getChildren().add(Actions.wideBar(context, state.offers()));
        return new StillScreen(title, Arrange.beside(context, new Portrait(context, identity.face()), words));
    }

    private static Label name(ScreenContext context, String fullName) {
        Label name = Words.name(fullName);
        name.setAccessibleText(context.say(Phrase.FACT_NAME) + ": " + fullName);
        return name;
    }

    private static HBox facts(ScreenContext context, Identity identity) {
        HBox facts = Arrange.line("facts");
        identity.person()
                .birthDate()
                .map(BirthDate::display)
                .ifPresent(date -> facts.getChildren().add(fact(context.say(Phrase.FACT_BIRTH), date)));
        facts.getChildren().add(fact(context.say(Phrase.FACT_NUMBER), identity.maskedNumber()));
        return facts;
    }

    private static VBox fact(String what, String value) {
        Label told = Words.of(value, "lead", "bold");
        told.setAccessibleText(what + ": " + value);
        told.setMinWidth(Region.USE_PREF_SIZE);
        VBox fact = new VBox(Words.of(what, "secondary"), told);
        fact.getStyleClass().add("fact");
        return fact;
    }
}
