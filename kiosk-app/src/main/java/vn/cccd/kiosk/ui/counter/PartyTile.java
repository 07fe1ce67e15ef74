package vn.cccd.kiosk.ui.counter;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.FilledToggle;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.Proofs;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** Somebody in the list of a file: role, name, how far proved, and whether something is to be done. */
final class PartyTile {
    private final StaffContext context;
    private final Label role = Words.of("", "note", "secondary");
    private final Label name = Words.of("", "strong");
    private final Label proof = Words.of("", "note");
    private final Label remark = Words.of("", "note");
    private final FilledToggle node;
    private boolean chosen;

    PartyTile(StaffContext context, int number, Runnable pressed) {
        this.context = context;
        VBox words = new VBox(role, name, proof, remark);
        words.getStyleClass().add("tile-words");
        node = new FilledToggle("party-" + number, words, "party");
        node.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        node.setOnAction(action -> {
            node.setSelected(chosen);
            pressed.run();
        });
    }

    FilledToggle node() {
        return node;
    }

    void show(String roleTitle, String fullName, Proof how, Optional<Remark.Weight> heaviest, boolean isChosen) {
        chosen = isChosen;
        node.setSelected(isChosen);
        role.setText(roleTitle);
        name.setText(fullName);
        mark(proof, Proofs.mark(how), context.say(Proofs.shortly(how)));
        boolean told = heaviest.filter(weight -> weight != Remark.Weight.TELLS).isPresent();
        remark.setVisible(told);
        remark.setManaged(told);
        heaviest.filter(weight -> told)
                .ifPresent(weight -> mark(
                        remark,
                        RemarkLines.mark(weight),
                        context.say(
                                weight == Remark.Weight.STOPS ? StaffPhrase.PARTY_STOPS : StaffPhrase.PARTY_WARNS)));
        node.setAccessibleText(roleTitle + ", " + fullName + ", " + context.say(Proofs.shortly(how))
                + (told ? ", " + remark.getText() : ""));
    }

    private static void mark(Label label, Mark mark, String words) {
        label.setText(mark.sign() + " " + words);
        for (Mark other : Mark.values()) {
            label.getStyleClass().remove(other.styleClass());
        }
        label.getStyleClass().add(mark.styleClass());
    }
}
