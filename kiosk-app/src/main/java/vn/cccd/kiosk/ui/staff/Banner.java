package vn.cccd.kiosk.ui.staff;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;

/** What the desk tells at the moment, over the whole width: good news, troubles, refusals. */
public final class Banner {
    private final VBox node = new VBox();
    private List<Line> shown = List.of();

    /** One thing that is told. */
    public record Line(Mark mark, String words) {}

    public Banner() {
        node.getStyleClass().add("notices");
        node.setId("notices");
        node.setAccessibleRole(AccessibleRole.TEXT);
    }

    public VBox node() {
        return node;
    }

    public void show(List<Line> lines) {
        if (!lines.equals(shown)) {
            shown = List.copyOf(lines);
            node.getChildren().setAll(lines.stream().map(Banner::line).toList());
        }
    }

    private static HBox line(Line line) {
        Label sign = Words.of(line.mark().sign(), "sign-text", line.mark().styleClass());
        HBox box = Arrange.line("notice", sign, Words.of(line.words()));
        box.getStyleClass().add(line.mark().styleClass() + "-box");
        return box;
    }
}
