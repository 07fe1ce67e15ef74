package vn.cccd.kiosk.ui.staff;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.ui.part.Words;

/** A question in the middle of the window, over everything else. Escape leaves it. */
public final class StaffDialog {
    private final StackPane node;
    private final Node first;

    /**
     * A question.
     *
     * @param content what stands between the words and the buttons
     * @param first what has the focus when it opens
     * @param leave what Escape does; one of the buttons should do the same
     */
    public StaffDialog(
            String title, String lead, List<Node> content, List<Button> buttons, Node first, Runnable leave) {
        this.first = first;
        FlowPane bar = new FlowPane();
        bar.getStyleClass().add("dialog-buttons");
        bar.getChildren().addAll(buttons);
        VBox dialog = new VBox(Words.of(title, "dialog-title"), Words.of(lead, "secondary"));
        dialog.getChildren().addAll(content);
        dialog.getChildren().add(bar);
        dialog.getStyleClass().addAll("dialog", "staff-dialog");
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        node = new StackPane(dialog);
        node.getStyleClass().add("veil");
        node.setAccessibleText(title);
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                leave.run();
            }
        });
    }

    Node node() {
        return node;
    }

    void focus() {
        first.requestFocus();
    }
}
