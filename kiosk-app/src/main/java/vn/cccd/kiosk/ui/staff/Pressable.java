package vn.cccd.kiosk.ui.staff;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The buttons of the staff's windows. */
public final class Pressable {
    private Pressable() {}

    /** The main thing to do. */
    public static Button main(String id, String words, Runnable pressed) {
        return button(id, words, pressed, "action", "primary");
    }

    /** Another way. */
    public static Button other(String id, String words, Runnable pressed) {
        return button(id, words, pressed, "action", "secondary-action");
    }

    /** Something small beside what it is about; {@code told} says which one to who cannot see that. */
    public static Button small(String id, String words, String told, Runnable pressed) {
        Button button = button(id, words, pressed, "small-action");
        button.setAccessibleText(told);
        return button;
    }

    private static Button button(String id, String words, Runnable pressed, String... classes) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setOnAction(action -> pressed.run());
        return button;
    }
}
