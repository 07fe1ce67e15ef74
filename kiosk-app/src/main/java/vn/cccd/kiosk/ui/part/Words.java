package vn.cccd.kiosk.ui.part;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** Text that wraps and is never cut off. */
public final class Words {
    /** From this many characters on a name is set smaller, so that it takes two lines rather than four. */
    private static final int LONG_NAME = 26;

    private static final int LONGEST_NAME = 40;

    private Words() {}

    /** Text in the style that the classes give. */
    public static Label of(String text, String... classes) {
        Label words = new Label(text);
        words.getStyleClass().add("words");
        words.getStyleClass().addAll(classes);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    public static Label heading(String text) {
        return of(text, "heading");
    }

    public static Label lead(String text) {
        return of(text, "lead", "secondary");
    }

    public static Label note(String text) {
        return of(text, "note", "secondary");
    }

    /** A person's name, as large as its length allows. */
    public static Label name(String name) {
        Label words = of(name, "name");
        fit(words);
        return words;
    }

    /** Sets a name that stands in {@code words} as large as its length allows. */
    public static void fit(Label words) {
        String name = words.getText();
        words.getStyleClass().removeAll("long", "longest");
        if (name.length() >= LONGEST_NAME) {
            words.getStyleClass().add("longest");
        } else if (name.length() >= LONG_NAME) {
            words.getStyleClass().add("long");
        }
    }

    /** The same words in the middle. */
    public static Label centred(Label words) {
        words.getStyleClass().add("centred");
        words.setTextAlignment(TextAlignment.CENTER);
        return words;
    }
}
