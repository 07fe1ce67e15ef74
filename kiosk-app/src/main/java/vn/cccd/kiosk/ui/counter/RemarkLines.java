package vn.cccd.kiosk.ui.counter;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.StaffContext;

/** What the clerk should see about a person or a file. */
final class RemarkLines {
    private final StaffContext context;
    private final VBox node = new VBox();
    private List<Remark> shown = List.of();

    RemarkLines(StaffContext context, String id) {
        this.context = context;
        node.getStyleClass().add("remarks");
        node.setId(id);
        node.setVisible(false);
        node.setManaged(false);
    }

    VBox node() {
        return node;
    }

    void show(List<Remark> remarks) {
        if (!remarks.equals(shown)) {
            shown = List.copyOf(remarks);
            node.getChildren().setAll(remarks.stream().map(this::line).toList());
            node.setVisible(!remarks.isEmpty());
            node.setManaged(!remarks.isEmpty());
        }
    }

    private HBox line(Remark remark) {
        Mark mark = mark(remark.weight());
        Label words = Words.of(context.say(remark.text()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Arrange.line("remark", Words.of(mark.sign(), "sign-text", mark.styleClass()), words);
        line.getStyleClass().add(mark.styleClass() + "-box");
        return line;
    }

    static Mark mark(Remark.Weight weight) {
        return switch (weight) {
            case STOPS -> Mark.BAD;
            case WARNS -> Mark.ATTENTION;
            case TELLS -> Mark.NONE;
        };
    }
}
