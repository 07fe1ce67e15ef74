package vn.cccd.kiosk.ui.counter;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.CheckList;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.ProofBox;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/**
 * How far the chosen party is proved, by what, and when that was found out. While a card on the reader is not taken nothing is shown of anybody: what was
 * proved of somebody else could be read as said of that card.
 */
final class ProofCard {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss · dd/MM/uuuu");

    private final StaffContext context;
    private final VBox refused;
    private final Label name = Words.of("", "strong");
    private final ProofBox proof;
    private final CheckList checks;
    private final Label nobody;
    private final Label none;
    private final Label read = Words.of("", "note", "secondary");
    private final VBox node;

    ProofCard(StaffContext context) {
        this.context = context;
        proof = new ProofBox(context);
        checks = new CheckList(context, "check-");
        none = Words.of(context.say(StaffPhrase.NO_CHECKS), "secondary");
        nobody = Words.of(context.say(StaffPhrase.NO_PROOF), "secondary");
        read.setId("read-at");
        name.setId("proof-name");
        refused = new VBox(
                Words.of(Mark.BAD.sign() + " " + context.say(StaffPhrase.NEXT_FAILED), "box-title"),
                Words.of(context.say(StaffPhrase.CARD_NOT_TAKEN), "note"));
        refused.getStyleClass().setAll("proof-box", Mark.BAD.styleClass() + "-box");
        node = new VBox(nobody, refused, name, proof.node(), none, checks.node(), read);
        node.getStyleClass().addAll("panel", "proof");
    }

    VBox node() {
        return node;
    }

    void show(Optional<Party> chosen, DeskState desk) {
        boolean notTaken = desk instanceof DeskState.Failed;
        Node alone = notTaken ? refused : nobody;
        boolean told = chosen.isPresent() && !notTaken;
        node.getChildren().forEach(part -> offer(part, part.equals(alone) ? !told : told && !isAlone(part)));
        if (told) {
            chosen.ifPresent(this::show);
        }
    }

    private boolean isAlone(Node part) {
        return part.equals(nobody) || part.equals(refused);
    }

    private static void offer(Node part, boolean offered) {
        part.setVisible(offered);
        part.setManaged(offered);
    }

    private void show(Party party) {
        name.setText(party.identity().person().fullName());
        proof.show(party.identity().proof());
        checks.show(party.checks(), party.identity().caveats());
        boolean nothing = party.checks().isEmpty();
        offer(none, nothing);
        String how = party.identity()
                .evidence()
                .map(Evidence::access)
                .map(access -> " · " + access.protocol())
                .orElse("");
        read.setText(context.say(StaffPhrase.READ_AT, MOMENT.format(party.readAt())) + how);
    }
}
