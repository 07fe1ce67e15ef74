package vn.cccd.kiosk.ui.part;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.flow.ReadingProgress.Step;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.text.Phrase;
import vn.cccd.kiosk.ui.text.Phrases;

/** One step of the reading: a sign and words that say where it is, with the percentage beside the one that takes long. */
public final class ProgressLine {
    private ProgressLine() {}

    public static HBox of(ScreenContext context, ReadingProgress progress, Step step) {
        return of(context.phrases(), progress, step);
    }

    /** The same with {@code phrases} for its words. */
    public static HBox of(Phrases phrases, ReadingProgress progress, Step step) {
        String what = phrases.of(words(step));
        HBox line = Arrange.line("progress-line");
        switch (progress.mark(step)) {
            case DONE -> fill(line, Signs.check("good"), Words.of(what, "lead"), phrases.of(Phrase.STEP_DONE));
            case CURRENT -> {
                fill(line, Signs.now(), Words.of(what, "lead", "bold"), phrases.of(Phrase.STEP_NOW));
                if (step == Step.PORTRAIT) {
                    line.getChildren().add(Words.lead(phrases.of(Phrase.PERCENT, progress.portraitPercent())));
                }
            }
            case TO_COME -> fill(line, Signs.later(), Words.lead(what), phrases.of(Phrase.STEP_LATER));
        }
        return line;
    }

    private static void fill(HBox line, Node sign, Label words, String told) {
        words.setAccessibleText(words.getText() + ", " + told);
        line.getChildren().addAll(sign, words);
    }

    private static Phrase words(Step step) {
        return switch (step) {
            case OPENED -> Phrase.STEP_OPENED;
            case NAME -> Phrase.STEP_NAME;
            case SIGNATURE -> Phrase.STEP_SIGNATURE;
            case PORTRAIT -> Phrase.STEP_PORTRAIT;
        };
    }
}
