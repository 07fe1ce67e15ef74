package vn.cccd.kiosk.ui.staff;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;

/** How far a person is proved: a sign, two or three words, and what they mean. */
public final class ProofBox {
    private final StaffContext context;
    private final VBox node = new VBox();
    private Optional<Proof> shown = Optional.empty();

    public ProofBox(StaffContext context) {
        this.context = context;
        node.setId("proof");
    }

    public VBox node() {
        return node;
    }

    public void show(Proof proof) {
        if (shown.filter(proof::equals).isEmpty()) {
            shown = Optional.of(proof);
            Mark mark = Proofs.mark(proof);
            Label sign = Words.of(mark.sign(), "sign-text", mark.styleClass());
            HBox line = Arrange.line("proof-line", sign, Words.of(context.say(Proofs.shortly(proof)), "box-title"));
            node.getChildren().setAll(line, Words.of(context.say(Proofs.meaning(proof)), "note"));
            node.getStyleClass().setAll("proof-box", mark.styleClass() + "-box");
        }
    }
}
