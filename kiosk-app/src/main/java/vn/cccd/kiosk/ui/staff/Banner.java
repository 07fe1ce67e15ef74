package vn.cccd.kiosk.ui.staff;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;

/** What the desk tells at the moment, over the whole width: good news, troubles, refusals. */
public final class Banner {
    private final VBox node = new VBox();
    private final Consumer<Press> pressed;
    private List<Line> shown = List.of();

    /** One thing that is told, with what can be done about it. */
    public record Line(Mark mark, String words, List<Press> presses) {
        public Line {
            presses = List.copyOf(presses);
        }

        /** Nothing can be done about it here. */
        public Line(Mark mark, String words) {
            this(mark, words, List.of());
        }
    }

    /** A button beside what is told; lines with equal buttons are the same ones. */
    public record Press(String id, String words) {}

    /** Without buttons. */
    public Banner() {
        this(press -> {});
    }

    /** @param pressed gets which button was */
    public Banner(Consumer<Press> pressed) {
        this.pressed = pressed;
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
            node.getChildren().setAll(lines.stream().map(this::line).toList());
        }
    }

    private HBox line(Line line) {
        Label sign = Words.of(line.mark().sign(), "sign-text", line.mark().styleClass());
        HBox box = Arrange.line("notice", sign, Words.of(line.words()));
        box.getStyleClass().add(line.mark().styleClass() + "-box");
        line.presses()
                .forEach(press -> box.getChildren()
                        .add(Pressable.small(press.id(), press.words(), press.words(), () -> pressed.accept(press))));
        return box;
    }
}
