package vn.cccd.kiosk.ui.admin;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.admin.AdminEvent;
import vn.cccd.kiosk.admin.AdminModel;
import vn.cccd.kiosk.admin.AdminState;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.theme.Format;

/** Covers the whole window while the door is not closed. */
public final class AdminPane {
    private final StackPane node = new StackPane();
    private final Consumer<AdminEvent> events;
    private Optional<AdminModel> shown = Optional.empty();
    private Optional<Format> shape = Optional.empty();

    public AdminPane(Consumer<AdminEvent> events) {
        this.events = events;
        node.getStyleClass().addAll("veil", "admin");
        node.setId("admin");
        node.setFocusTraversable(false);
        node.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Node node() {
        return node;
    }

    /** Shows {@code model} in a window of this shape; what had the focus keeps it. */
    public void show(AdminModel model, Format format) {
        if (shape.filter(format::equals).isPresent()
                && shown.filter(before -> same(before, model)).isPresent()) {
            return;
        }
        if (shape.filter(format::equals).isPresent()
                && shown.filter(before -> before.state().equals(model.state())).isPresent()
                && node.lookupAll(".button").stream().anyMatch(Node::isPressed)) {
            return; // a press that has begun is not taken away by the seconds of a pause: the next one shows them
        }
        Optional<String> focused = Optional.ofNullable(node.getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .flatMap(owner -> Optional.ofNullable(owner.getId()));
        shown = Optional.of(model);
        shape = Optional.of(format);
        node.getChildren().setAll(draw(new AdminDrawing(model, format, new AdminPhrases(model.language()), events)));
        focused.flatMap(id -> Optional.ofNullable(node.lookup("#" + id)))
                .ifPresentOrElse(Node::requestFocus, node::requestFocus);
    }

    private static boolean same(AdminModel before, AdminModel now) {
        return before.state().equals(now.state())
                && before.language() == now.language()
                && before.pause().equals(now.pause());
    }

    private static Region draw(AdminDrawing drawing) {
        return switch (drawing.model().state()) {
            case AdminState.Closed closed -> new Region();
            case AdminState.Ended ended -> new Region();
            case AdminState.AskingForPin asking -> PinPad.of(drawing, asking);
            case AdminState.Open open -> OpenPages.of(drawing, open);
            case AdminState.Ending ending -> ending(drawing);
        };
    }

    private static Region ending(AdminDrawing drawing) {
        Button stay = drawing.button(
                "end-stay",
                drawing.say(AdminPhrase.END_STAY),
                new AdminEvent.EndCalledOff(),
                "action",
                "secondary-action");
        Button confirm = drawing.button(
                "end-confirm",
                drawing.say(AdminPhrase.END_CONFIRM),
                new AdminEvent.EndConfirmed(),
                "action",
                "primary");
        HBox ways = new HBox(stay, confirm);
        ways.getStyleClass().add("action-bar");
        ways.setAlignment(Pos.CENTER);
        VBox question = new VBox(
                Words.centred(Words.heading(drawing.say(AdminPhrase.END_TITLE))),
                Words.centred(Words.lead(drawing.say(AdminPhrase.END_LEAD))),
                ways);
        question.getStyleClass().add("column");
        question.setAlignment(Pos.CENTER);
        return question;
    }

    private void typed(KeyEvent key) {
        String character = key.getCharacter();
        if (character.length() == 1 && character.charAt(0) >= '0' && character.charAt(0) <= '9') {
            events.accept(new AdminEvent.DigitTyped(character.charAt(0) - '0'));
        }
        key.consume();
    }

    /** Enter on a button presses that button. */
    private void pressed(KeyEvent key) {
        boolean asked = shown.filter(model -> model.state() instanceof AdminState.AskingForPin)
                .isPresent();
        switch (key.getCode()) {
            case BACK_SPACE -> events.accept(new AdminEvent.DigitErased());
            case ESCAPE -> events.accept(new AdminEvent.Left());
            case ENTER -> {
                if (asked && node.equals(key.getTarget())) {
                    events.accept(new AdminEvent.PinEntered());
                }
            }
            default -> {}
        }
        if (key.getCode() != KeyCode.TAB && !key.getCode().isArrowKey()) {
            key.consume();
        }
    }
}
