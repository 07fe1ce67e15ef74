package vn.cccd.kiosk.ui.admin;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.admin.AdminEvent;
import vn.cccd.kiosk.admin.AdminState;
import vn.cccd.kiosk.admin.pin.Pin;
import vn.cccd.kiosk.ui.part.Words;

/** The pad; what was typed is shown as dots. */
final class PinPad {
    private static final int COLUMNS = 3;
    private static final String DOT = "●";
    private static final double MILLIS = 1_000;

    private PinPad() {}

    static Region of(AdminDrawing drawing, AdminState.AskingForPin asking) {
        Label typed = new Label(DOT.repeat(asking.digits()));
        typed.getStyleClass().add("entry");
        typed.setMaxWidth(Double.MAX_VALUE);
        typed.setAccessibleText(drawing.say(AdminPhrase.PIN_TYPED, asking.digits()));
        boolean taken = drawing.model().pause().isZero() && !asking.judging();
        Button enter = drawing.button(
                "pin-enter", drawing.say(AdminPhrase.ENTER), new AdminEvent.PinEntered(), "action", "primary");
        enter.setDisable(!taken || asking.digits() < Pin.SHORTEST);
        Button close = drawing.button(
                "pin-close", drawing.say(AdminPhrase.CLOSE), new AdminEvent.Left(), "action", "secondary-action");
        HBox ways = new HBox(enter, close);
        ways.getStyleClass().add("action-bar");
        VBox words = new VBox(
                Words.heading(drawing.say(AdminPhrase.PIN_TITLE)), Words.lead(said(drawing, asking)), typed, ways);
        words.getStyleClass().addAll("column", "pin-words");
        words.setAlignment(Pos.CENTER_LEFT);
        Pane both = drawing.format().portrait() ? new VBox() : new HBox();
        both.getStyleClass().add("beside");
        both.getChildren().addAll(words, keys(drawing));
        return both;
    }

    private static String said(AdminDrawing drawing, AdminState.AskingForPin asking) {
        long seconds = (long) Math.ceil(drawing.model().pause().toMillis() / MILLIS);
        if (asking.judging()) {
            return drawing.say(AdminPhrase.PIN_JUDGING);
        }
        if (seconds > 0) {
            String again = drawing.say(AdminPhrase.PIN_PAUSE, seconds);
            return asking.wrong() ? drawing.say(AdminPhrase.PIN_WRONG) + " " + again : again;
        }
        return asking.wrong() ? drawing.say(AdminPhrase.PIN_WRONG) : drawing.say(AdminPhrase.PIN_LEAD);
    }

    private static GridPane keys(AdminDrawing drawing) {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("key-grid");
        for (int digit = 1; digit <= 9; digit++) {
            keys.add(digit(drawing, digit), (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
        }
        keys.add(
                key(drawing.button(
                        "pin-clear",
                        drawing.say(AdminPhrase.KEY_CLEAR),
                        new AdminEvent.DigitsCleared(),
                        "key",
                        "word")),
                0,
                COLUMNS);
        keys.add(digit(drawing, 0), 1, COLUMNS);
        Button delete = drawing.button(
                "pin-delete", drawing.say(AdminPhrase.KEY_DELETE), new AdminEvent.DigitErased(), "key", "word");
        delete.setAccessibleText(drawing.say(AdminPhrase.KEY_DELETE_TOLD));
        keys.add(key(delete), 2, COLUMNS);
        return keys;
    }

    private static Button digit(AdminDrawing drawing, int digit) {
        return key(drawing.button("pin-" + digit, Integer.toString(digit), new AdminEvent.DigitTyped(digit), "key"));
    }

    private static Button key(Button key) {
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return key;
    }
}
