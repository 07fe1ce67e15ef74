package vn.cccd.kiosk.ui.staff;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/**
 * A line to type into. What is typed goes out at once; what comes back is shown only while nobody is typing, so that neither letters nor caret are
 * taken from under the typing hand.
 */
public final class TypedText extends TextField {
    private final Consumer<String> typed;
    private final int longest;
    private boolean shownByProgram;

    /** A line with {@code told} for who cannot see what stands beside it. */
    public TypedText(String id, String told, String prompt, int longest, Consumer<String> typed) {
        this.typed = typed;
        this.longest = longest;
        setId(id);
        setAccessibleText(told);
        setPromptText(prompt);
        getStyleClass().add("line-entry");
        textProperty().subscribe((before, now) -> report(now));
    }

    /** What would make it too long is not typed. */
    @Override
    public void replaceText(int start, int end, String text) {
        if (getLength() - (end - start) + text.length() <= longest) {
            super.replaceText(start, end, text);
        }
    }

    private void report(String now) {
        if (!shownByProgram) {
            typed.accept(now);
        }
    }

    /** What the model says. */
    public void display(String text) {
        if (!Focus.isOn(this) && !getText().strip().equals(text.strip())) {
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
