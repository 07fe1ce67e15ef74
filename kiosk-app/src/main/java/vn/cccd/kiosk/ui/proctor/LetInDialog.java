package vn.cccd.kiosk.ui.proctor;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.sector.drivingtest.Admission;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffDialog;
import vn.cccd.kiosk.ui.staff.StaffPhrase;
import vn.cccd.kiosk.ui.staff.TypedText;

/** Asks for the reason and the name that stand behind letting somebody in against objections. */
final class LetInDialog {
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NAME = 60;

    private final TypedText reason;
    private final TypedText proctor;
    private final Button confirm;
    private final Label missing;
    private final StaffDialog dialog;

    /**
     * The question.
     *
     * @param candidate whom it is about
     * @param name whose desk this is, as it was typed the last time; may be empty
     * @param letIn reason and name
     */
    LetInDialog(
            StaffContext context,
            Admission admission,
            Candidate candidate,
            String name,
            BiConsumer<String, String> letIn,
            Runnable leave) {
        reason = new TypedText("reason", context.say(StaffPhrase.REASON), "", LONGEST_REASON, typed -> look());
        proctor =
                new TypedText("proctor-name", context.say(StaffPhrase.PROCTOR_NAME), "", LONGEST_NAME, typed -> look());
        proctor.replace(name);
        confirm = Pressable.main(
                "dialog-confirm",
                context.say(StaffPhrase.LET_IN_CONFIRM),
                () -> letIn.accept(reason.getText(), proctor.getText()));
        Button stay = Pressable.other("dialog-stay", context.say(StaffPhrase.STAY), leave);
        missing = Words.of(context.say(StaffPhrase.LET_IN_MISSING), "note", "secondary");
        reason.setOnAction(action -> next());
        proctor.setOnAction(action -> confirm.fire());
        VBox against = new VBox();
        against.getStyleClass().add("against");
        admission
                .objections()
                .forEach(objection -> against.getChildren()
                        .add(Words.of("✗ " + context.words().of(objection), "objection")));
        List<Node> content = List.of(
                Words.of(candidate.number() + " · " + candidate.fullName(), "strong"),
                against,
                named(context.say(StaffPhrase.REASON), reason),
                named(context.say(StaffPhrase.PROCTOR_NAME), proctor),
                missing);
        dialog = new StaffDialog(
                context.say(StaffPhrase.LET_IN_TITLE),
                context.say(StaffPhrase.LET_IN_LEAD),
                content,
                List.of(confirm, stay),
                reason,
                leave);
        look();
    }

    StaffDialog dialog() {
        return dialog;
    }

    private static VBox named(String words, Node entry) {
        Label label = Words.of(words, "note", "secondary");
        label.setLabelFor(entry);
        VBox pair = new VBox(label, entry);
        pair.getStyleClass().add("question");
        return pair;
    }

    private void next() {
        if (proctor.getText().isBlank()) {
            proctor.requestFocus();
        } else {
            confirm.fire();
        }
    }

    private void look() {
        boolean whole = LetPass.isReason(reason.getText()) && !proctor.getText().isBlank();
        confirm.setDisable(!whole);
        missing.setVisible(!whole);
    }
}
