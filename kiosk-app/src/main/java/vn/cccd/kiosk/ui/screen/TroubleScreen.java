package vn.cccd.kiosk.ui.screen;

import javafx.scene.layout.VBox;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** No card can be read at the moment: what happened, and what still works. */
final class TroubleScreen {
    private TroubleScreen() {}

    static Screen of(ScreenContext context, FailureCode trouble) {
        FailureText text = FailureText.of(trouble, context.model().language());
        VBox works = Arrange.column("close");
        if (context.model().codeAloneEnough()) {
            works.getChildren().add(Words.of(context.say(Phrase.TROUBLE_QR), "lead"));
        }
        works.getChildren()
                .add(Words.of(
                        context.say(
                                Phrase.TROUBLE_DESK,
                                context.say(context.model().site().desk())),
                        "lead",
                        "strong"));
        VBox words = Arrange.column(
                "airy",
                Arrange.column("close", Words.heading(text.title()), Words.lead(text.citizen())),
                works,
                Words.note(context.say(Phrase.FAILURE_CODE, trouble)));
        return new StillScreen(
                text.title(), Arrange.beside(context, PictureCard.of(context, Illustrations.readerUnplugged()), words));
    }
}
