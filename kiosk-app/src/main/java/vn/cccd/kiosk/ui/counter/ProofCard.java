package vn.cccd.kiosk.ui.counter;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.CheckList;
import vn.cccd.kiosk.ui.staff.ProofBox;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** How far the chosen party is proved, by what, and when that was found out. */
final class ProofCard {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss · dd/MM/uuuu");

    private final StaffContext context;
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
        node = new VBox(nobody, proof.node(), none, checks.node(), read);
        node.getStyleClass().addAll("panel", "proof");
    }

    VBox node() {
        return node;
    }

    void show(Optional<Party> chosen) {
        node.getChildren().forEach(part -> offer(part, part.equals(nobody) == chosen.isEmpty()));
        chosen.ifPresent(this::show);
    }

    private static void offer(Node part, boolean offered) {
        part.setVisible(offered);
        part.setManaged(offered);
    }

    private void show(Party party) {
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
