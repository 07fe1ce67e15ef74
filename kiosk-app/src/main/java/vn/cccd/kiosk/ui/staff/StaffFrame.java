package vn.cccd.kiosk.ui.staff;

import java.util.Optional;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.ui.theme.Format;
import vn.cccd.kiosk.ui.theme.Theme;

/** A window of the staff: header, what is to be known, the work, what can be done with it; and a question over all of that. */
public final class StaffFrame {
    private static final PseudoClass PORTRAIT = PseudoClass.getPseudoClass("portrait");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final Theme theme;
    private final Runnable reshaped;
    private final StackPane top = new StackPane();
    private final StackPane told = new StackPane();
    private final StackPane middle = new StackPane();
    private final StackPane bottom = new StackPane();
    private final VBox frame = new VBox(top, told, middle, bottom);
    private final StackPane root = new StackPane(frame);
    private Optional<StaffDialog> dialog = Optional.empty();
    private Optional<Node> before = Optional.empty();

    /** @param reshaped what is to be drawn anew when the window has another shape */
    public StaffFrame(Theme theme, Runnable reshaped) {
        this.theme = theme;
        this.reshaped = reshaped;
        root.getStyleClass().addAll("kiosk", "staff", "root");
        frame.getStyleClass().add("frame");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        middle.setId("work");
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                theme.applyControlsTo(scene);
                Platform.runLater(this::rest);
            }
        });
        root.widthProperty().subscribe(width -> reshape());
        root.heightProperty().subscribe(height -> reshape());
    }

    public Parent root() {
        return root;
    }

    public Format format() {
        return Format.of(root.getWidth(), root.getHeight());
    }

    private void reshape() {
        Format format = format();
        theme.applyTo(root, format);
        root.pseudoClassStateChanged(PORTRAIT, format.portrait());
        root.pseudoClassStateChanged(LOW, format.low());
        reshaped.run();
    }

    /** Puts the parts in; who had the focus keeps it where there is something of the same id. */
    public void fill(Region header, Region notices, Region work, Region actions) {
        Optional<String> focused = focused().flatMap(node -> Optional.ofNullable(node.getId()));
        top.getChildren().setAll(header);
        told.getChildren().setAll(notices);
        middle.getChildren().setAll(work);
        bottom.getChildren().setAll(actions);
        if (dialog.isEmpty()) {
            focused.flatMap(id -> Optional.ofNullable(root.lookup("#" + id)))
                    .ifPresentOrElse(Node::requestFocus, this::rest);
        }
    }

    /** Nothing that can be pressed or typed into has the focus: a scanner that types ends its text with Enter. */
    public void rest() {
        if (dialog.isEmpty()) {
            middle.requestFocus();
        }
    }

    /** Who has the focus, if it is somebody here. */
    public Optional<Node> focused() {
        return Optional.ofNullable(root.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
    }

    public boolean asking() {
        return dialog.isPresent();
    }

    /** Asks, and lets nothing else be pressed. */
    public void ask(StaffDialog question) {
        close();
        before = focused();
        dialog = Optional.of(question);
        frame.setDisable(true);
        root.getChildren().add(question.node());
        question.focus();
    }

    /** The question is answered, or has come to nothing. */
    public void close() {
        dialog.ifPresent(question -> {
            root.getChildren().remove(question.node());
            frame.setDisable(false);
            before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        });
        dialog = Optional.empty();
    }
}
