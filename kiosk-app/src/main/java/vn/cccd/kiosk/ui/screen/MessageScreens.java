package vn.cccd.kiosk.ui.screen;

import static vn.cccd.kiosk.ui.part.Words.centred;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.ui.drawing.GentleMotion;
import vn.cccd.kiosk.ui.drawing.Illustrations;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.ScreenContext;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.text.Phrase;

/** Screens that say one thing: a picture, a heading, a sentence. */
final class MessageScreens {
    private MessageScreens() {}

    static Screen recording(ScreenContext context) {
        return message(context, Illustrations.writing(), Phrase.RECORDING_TITLE, Phrase.RECORDING_LEAD, List.of());
    }

    static Screen takeCard(ScreenContext context) {
        return message(context, Illustrations.takeCard(), Phrase.TAKE_TITLE, Phrase.TAKE_LEAD, List.of());
    }

    static Screen staffCalled(ScreenContext context, State.StaffCalled state) {
        return switch (state.call()) {
            case CALLING -> awaited(context, state, Phrase.STAFF_CALLING_TITLE, Phrase.STAFF_CALLING_LEAD);
            case ANNOUNCED -> awaited(context, state, Phrase.STAFF_TITLE, Phrase.STAFF_LEAD);
            case UNHEARD ->
                message(
                        context,
                        Illustrations.staff(),
                        Phrase.STAFF_UNHEARD_TITLE,
                        Phrase.STAFF_UNHEARD_LEAD,
                        List.of(desk(context, state.desk()), Actions.middleBar(context, state.offers())));
        };
    }

    private static Screen awaited(ScreenContext context, State.StaffCalled state, Phrase title, Phrase lead) {
        return message(
                context,
                Illustrations.staff(),
                title,
                lead,
                List.of(
                        centred(Words.of(context.say(Phrase.STAFF_OR), "secondary")),
                        desk(context, state.desk()),
                        Actions.middleBar(context, state.offers())));
    }

    static Screen elsewhere(ScreenContext context, State.NotUsingThisMachine state) {
        return message(
                context,
                Illustrations.desk(),
                Phrase.DESK_TITLE,
                Phrase.DESK_LEAD,
                List.of(desk(context, state.desk()), Actions.middleBar(context, state.offers())));
    }

    private static Region desk(ScreenContext context, Bilingual desk) {
        Region box = Arrange.middle("desk", centred(Words.of(context.say(desk), "title", "bold", "accented")));
        box.getStyleClass().add("desk-box");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Screen message(
            ScreenContext context, Picture picture, Phrase title, Phrase lead, List<? extends Node> more) {
        VBox node = Arrange.middle(
                "message",
                GentleMotion.in(picture.sized("message-picture"), context.still()),
                Arrange.middle(
                        "close", centred(Words.heading(context.say(title))), centred(Words.lead(context.say(lead)))));
        node.getChildren().addAll(more);
        node.getStyleClass().add("measure");
        return new StillScreen(context.say(title), node);
    }
}
