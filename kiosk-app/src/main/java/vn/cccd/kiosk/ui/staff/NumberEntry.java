package vn.cccd.kiosk.ui.staff;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.cccd.kiosk.identity.IdNumber;

/** A 12-digit number by keyboard; spaces between its groups do not matter. It goes out whole. */
final class NumberEntry {
    private static final int LONGEST = 20;
    private static final int COLUMNS = 12;
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");

    private final HBox node = new HBox();
    private final TypedText text;
    private final Button enter;
    private final Consumer<IdNumber> entered;

    NumberEntry(StaffContext context, Consumer<IdNumber> entered) {
        this.entered = entered;
        text = new TypedText(
                "number",
                context.say(StaffPhrase.NUMBER_TOLD),
                context.say(StaffPhrase.NUMBER),
                LONGEST,
                now -> look());
        text.setPrefColumnCount(COLUMNS);
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.setOnAction(action -> enter());
        enter = Pressable.small(
                "enter-number",
                context.say(StaffPhrase.NUMBER_ENTER),
                context.say(StaffPhrase.NUMBER_ENTER_TOLD),
                this::enter);
        node.getStyleClass().add("number-entry");
        node.getChildren().addAll(text, enter);
        look();
    }

    HBox node() {
        return node;
    }

    void offer(boolean offered) {
        node.setVisible(offered);
        node.setManaged(offered);
    }

    void focus() {
        text.requestFocus();
    }

    String typed() {
        return text.getText();
    }

    void typed(String before) {
        text.replace(before);
        look();
    }

    private Optional<IdNumber> number() {
        return IdNumber.parse(NO_DIGITS.matcher(text.getText()).replaceAll(""));
    }

    private void look() {
        enter.setDisable(number().isEmpty());
    }

    private void enter() {
        number().ifPresent(number -> {
            text.replace("");
            look();
            entered.accept(number);
        });
    }
}
