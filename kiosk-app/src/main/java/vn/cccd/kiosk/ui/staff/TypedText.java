package vn.cccd.kiosk.ui.staff;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/**
 * A line to type into. What is typed goes out at once; what comes back is shown only while nobody is typing, so that neither letters nor caret are
 * taken from under the typing hand.
 */
public final class TypedText extends TextField {
    private final Consumer<String> typed;
    private boolean shownByProgram;

    /** A line with {@code told} for who cannot see what stands beside it. */
    public TypedText(String id, String told, String prompt, int longest, Consumer<String> typed) {
        this.typed = typed;
        setId(id);
        setAccessibleText(told);
        setPromptText(prompt);
        getStyleClass().add("line-entry");
        setTextFormatter(new javafx.scene.control.TextFormatter<String>(
                change -> change.getControlNewText().length() <= longest ? change : null));
        textProperty().subscribe((before, now) -> report(now));
    }

    private void report(String now) {
        if (!shownByProgram) {
            typed.accept(now);
        }
    }

    /** What the model says. */
    public void display(String text) {
        if (!isFocused() && !getText().strip().equals(text.strip())) {
            replace(text);
        }
    }

    /** Whatever was typed before. */
    public void replace(String text) {
        shownByProgram = true;
        try {
            setText(text);
        } finally {
            shownByProgram = false;
        }
    }
}
