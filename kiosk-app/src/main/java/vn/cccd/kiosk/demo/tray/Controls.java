package vn.cccd.kiosk.demo.tray;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The few controls of the tray, all as wide as the tray, all with a name for screen readers. */
final class Controls {
    private Controls() {}

    static Node heading(String text) {
        Label label = new Label(text);
        label.setStyle("-fx-font-weight: bold; -fx-padding: 8 0 0 0;");
        return label;
    }

    static Node labelled(String text, Node control) {
        Label label = new Label(text);
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        return button;
    }

    static ToggleButton toggle(String text, Consumer<Boolean> action) {
        ToggleButton button = new ToggleButton(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.accept(button.isSelected()));
        return button;
    }

    static <T> ComboBox<T> choice(List<T> items, Function<T, String> name, String what) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(items);
        box.setValue(items.getFirst());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip(what));
        box.setAccessibleText(what);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return Optional.ofNullable(item).map(name).orElse("");
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }

    /** A choice into which something else may be typed. */
    static ComboBox<String> suggestions(List<String> items, String what) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(items);
        box.setValue(items.getFirst());
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip(what));
        box.setAccessibleText(what);
        return box;
    }
}
