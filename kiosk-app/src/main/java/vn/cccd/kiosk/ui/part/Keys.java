package vn.cccd.kiosk.ui.part;

import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.ui.text.Phrase;

/** The number pad: 1 to 9, then clear, 0 and delete. */
public final class Keys {
    private static final double WHOLE = 100;
    private static final int COLUMNS = 3;
    private static final int LAST_ROW = 3;

    private Keys() {}

    /** The keys; {@code clear} is what the key for all digits does. */
    public static GridPane of(ScreenContext context, Runnable clear) {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("key-grid");
        for (int i = 0; i < COLUMNS; i++) {
            keys.getColumnConstraints().add(column());
        }
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(digitKey(context, digit), (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
        }
        keys.add(
                key("key-clear", context.say(Phrase.KEY_CLEAR), context.say(Phrase.KEY_CLEAR_ALL), clear, "word"),
                0,
                LAST_ROW);
        keys.add(digitKey(context, 0), 1, LAST_ROW);
        keys.add(
                key(
                        "key-delete",
                        context.say(Phrase.KEY_DELETE),
                        context.say(Phrase.KEY_DELETE_ONE),
                        () -> context.events().accept(new Event.DigitErased()),
                        "word"),
                2,
                LAST_ROW);
        return keys;
    }

    private static ColumnConstraints column() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(WHOLE / COLUMNS);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Button digitKey(ScreenContext context, int digit) {
        String shown = Integer.toString(digit);
        return key("key-" + digit, shown, shown, () -> context.events().accept(new Event.DigitTyped(digit)));
    }

    private static Button key(String id, String shown, String told, Runnable action, String... classes) {
        Button key = new Button(shown);
        key.setId(id);
        key.getStyleClass().add("key");
        key.getStyleClass().addAll(classes);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        key.setAccessibleText(told);
        key.setMnemonicParsing(false);
        key.setOnAction(pressed -> action.run());
        return key;
    }
}
