package vn.cccd.kiosk.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Hands on a staff window that no screen shows. On the JavaFX thread. */
final class Hands {
    private final Parent root;
    private final Scene scene;

    Hands(Parent root, int width, int height) {
        this.root = root;
        this.scene = new Scene(root, width, height);
    }

    void settle() {
        for (int pass = 0; pass < 2; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    Optional<Node> look(String id) {
        return Optional.ofNullable(root.lookup("#" + id));
    }

    Node find(String id) {
        return look(id).orElseThrow(() -> new AssertionError("nothing with id " + id));
    }

    <T extends Node> T find(String id, Class<T> kind) {
        return kind.cast(find(id));
    }

    void press(String id) {
        ButtonBase button = find(id, ButtonBase.class);
        if (button.isDisabled()) {
            throw new AssertionError(id + " cannot be pressed");
        }
        button.fire();
        settle();
    }

    void type(String id, String text) {
        TextInputControl field = find(id, TextInputControl.class);
        if (!field.equals(scene.getFocusOwner())) {
            field.requestFocus();
            field.end();
        }
        text.chars().forEach(character -> field.insertText(field.getCaretPosition(), Character.toString(character)));
        settle();
    }

    void hit(KeyCode key) {
        hit(key, false);
    }

    /** With the control key, or the command key where that is the usual one. */
    void hitShortcut(KeyCode key) {
        hit(key, true);
    }

    void release(KeyCode key) {
        Node target = Optional.ofNullable(scene.getFocusOwner()).orElse(root);
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
        settle();
    }

    private void hit(KeyCode key, boolean shortcut) {
        Node target = Optional.ofNullable(scene.getFocusOwner()).orElse(root);
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
        settle();
    }

    void hit(String character) {
        Node target = Optional.ofNullable(scene.getFocusOwner()).orElse(root);
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
        settle();
    }

    String focusedId() {
        return Optional.ofNullable(scene.getFocusOwner()).map(Node::getId).orElse("");
    }

    /** All words in the window. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        collect(root, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node.isVisible()) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                words.add(labeled.getText());
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            }
        }
    }

    /** What can be pressed, picked from or typed into now. */
    Set<String> usable() {
        Set<String> ids = new LinkedHashSet<>();
        collectUsable(root, ids);
        return ids;
    }

    private static void collectUsable(Node node, Set<String> ids) {
        if (node.isVisible() && !node.isDisabled()) {
            if (node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof TextInputControl) {
                ids.add(String.valueOf(node.getId()));
            } else if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collectUsable(child, ids));
            }
        }
    }

    /** Where Tab leads, until it comes back to where it began. */
    Set<String> reachedByTab() {
        Set<String> ids = new LinkedHashSet<>();
        for (int step = 0; step < 400; step++) {
            Node focused = scene.getFocusOwner();
            ids.add(String.valueOf(focused.getId()));
            focused.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return ids;
    }
}
