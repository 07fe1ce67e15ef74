package vn.cccd.kiosk.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.text.ClockText;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.text.Phrase;

/** One sentence that says how the identity was verified, and never more than was. */
public final class VerdictBox {
    private VerdictBox() {}

    public static HBox of(ScreenContext context, Identity identity) {
        String at = ClockText.of(identity.provedAt());
        String checkedAt = context.say(Phrase.PROOF_AT, at);
        String readAt = context.say(Phrase.PROOF_READ_AT, at);
        return switch (identity.proof()) {
            case CHIP_GENUINE -> box("good-box", Signs.check(), context.say(Phrase.PROOF_CHIP_GENUINE), checkedAt);
            case CHIP_DATA_SIGNED ->
                box(
                        "calm-box",
                        Signs.information(),
                        context.say(Phrase.PROOF_CHIP_DATA_SIGNED),
                        context.say(Phrase.PROOF_CHIP_DATA_SIGNED_MORE) + " " + checkedAt);
            case CHIP_ISSUER_UNKNOWN ->
                box("caution-box", Signs.attention(), context.say(Phrase.PROOF_CHIP_ISSUER_UNKNOWN), checkedAt);
            case QR_SIGNED ->
                box(
                        "calm-box",
                        Signs.information(),
                        context.say(Phrase.PROOF_QR_SIGNED),
                        context.say(Phrase.PROOF_NO_CHIP) + " " + checkedAt);
            case QR_UNSIGNED -> box("calm-box", Signs.information(), context.say(Phrase.PROOF_QR_UNSIGNED), readAt);
        };
    }

    /** What else the citizen should know about the card. */
    public static List<HBox> caveats(ScreenContext context, Identity identity) {
        List<HBox> boxes = new ArrayList<>();
        if (identity.caveats().contains(Caveat.DOCUMENT_EXPIRED)) {
            boxes.add(box("caution-box", Signs.attention(), context.say(Phrase.PROOF_EXPIRED), ""));
        }
        return boxes;
    }

    private static HBox box(String kind, Picture sign, String verdict, String more) {
        TextFlow words = new TextFlow(run(verdict, "bold"));
        if (!more.isEmpty()) {
            words.getChildren().add(run(" " + more));
        }
        words.getStyleClass().add("verdict-words");
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = Arrange.line("verdict", sign, words);
        box.getStyleClass().add(kind);
        return box;
    }

    private static Text run(String words, String... classes) {
        Text run = new Text(words);
        run.getStyleClass().add("run");
        run.getStyleClass().addAll(classes);
        return run;
    }
}
