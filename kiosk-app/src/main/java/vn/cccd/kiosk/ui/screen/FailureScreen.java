package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** What did not work, in plain words, and the ways that lead on. */
final class FailureScreen {
    private FailureScreen() {}

    static Screen of(ScreenContext context, State.ShowingFailure state) {
        FailureText text = FailureText.of(state.code(), context.model().language());
        Severity severity = Severity.of(state.code());
        VBox words = Arrange.middle("close", centred(Words.heading(text.title())), centred(Words.lead(text.citizen())));
        words.getStyleClass().add("measure");
        VBox node = Arrange.middle(
                "failure",
                severity.sign().telling(context.say(severity.word())),
                words,
                Actions.middleBar(context, state.offers()));
        if (severity != Severity.NOTICE) {
            node.getChildren().add(centred(Words.note(context.say(Phrase.FAILURE_CODE, state.code()))));
        }
        return new StillScreen(text.title(), node);
    }
}
