package vn.cccd.kiosk.ui.counter;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;
import vn.cccd.kiosk.ui.text.Phrase;

/** Whether the chosen party agreed, and what to: a tick that only the clerk sets, and the text to be shown or read out. */
final class ConsentLine {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm");

    private final StaffContext context;
    private final CheckBox tick;
    private final FlowPane node;
    private boolean given;

    /**
     * Nobody agreed yet.
     *
     * @param noted whether the party agreed, as the clerk just noted
     * @param askedForText shows the text
     */
    ConsentLine(StaffContext context, Consumer<Boolean> noted, Runnable askedForText) {
        this.context = context;
        tick = new CheckBox();
        tick.setId("consent");
        tick.setMnemonicParsing(false);
        tick.setWrapText(true);
        tick.setOnAction(action -> {
            boolean wanted = tick.isSelected();
            tick.setSelected(given);
            noted.accept(wanted);
        });
        Button text = Pressable.small(
                "consent-text",
                context.say(StaffPhrase.CONSENT_SHOW),
                context.say(StaffPhrase.CONSENT_SHOW_TOLD),
                askedForText);
        node = new FlowPane(tick, text);
        node.getStyleClass().add("consent-line");
    }

    FlowPane node() {
        return node;
    }

    void show(Optional<Agreement> consent) {
        given = consent.isPresent();
        tick.setSelected(given);
        tick.setText(consent.map(agreement ->
                        context.say(StaffPhrase.CONSENT_GIVEN, MOMENT.format(agreement.at()), agreement.textVersion()))
                .orElseGet(() -> context.say(StaffPhrase.CONSENT_ASKED)));
        tick.setAccessibleText(tick.getText());
    }

    /** What is read, for what, for how long, and who gets it. */
    static List<Node> terms(StaffContext context, ConsentText text) {
        return List.of(
                term(context, Phrase.CONSENT_READ, text.whatIsRead()),
                term(context, Phrase.CONSENT_FOR, text.whatFor()),
                term(context, Phrase.CONSENT_KEPT, text.howLong()),
                term(context, Phrase.CONSENT_SENT, text.sentTo()));
    }

    private static Node term(StaffContext context, Phrase what, Bilingual text) {
        Label heading = Words.of(context.phrases().of(what), "strong");
        return new VBox(heading, Words.of(context.say(text)));
    }
}
