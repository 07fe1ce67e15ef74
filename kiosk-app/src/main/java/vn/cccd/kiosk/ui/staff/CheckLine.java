package vn.cccd.kiosk.ui.staff;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;

/** One thing that was examined; pressing it opens what was found out, pressing it again closes that. */
final class CheckLine {
    private final VBox node = new VBox();

    CheckLine(StaffContext context, String idPrefix, CheckSummary.Line line) {
        Label sign = Words.of(line.mark().sign(), "sign-text", line.mark().styleClass());
        Label title = Words.of(line.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox row = Arrange.line("check-row", sign, title);
        if (!line.note().isEmpty()) {
            Label note = Words.of(line.note(), "note", "secondary");
            note.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(note);
        }
        VBox details = new VBox();
        details.getStyleClass().add("check-details");
        line.details().forEach(detail -> details.getChildren().add(Words.of(detail, "note", "secondary")));
        ToggleButton opener = new FilledToggle(idPrefix + line.key(), row, "check");
        opener.setAccessibleText(line.title() + ": " + context.say(told(line.mark())));
        opener.setAccessibleHelp(context.say(StaffPhrase.CHECK_OPENS));
        node.getStyleClass().add("check-line");
        node.getChildren().add(opener);
        opener.selectedProperty().subscribe(open -> {
            if (open) {
                node.getChildren().add(details);
            } else {
                node.getChildren().remove(details);
            }
        });
    }

    VBox node() {
        return node;
    }

    private static StaffPhrase told(Mark mark) {
        return switch (mark) {
            case GOOD -> StaffPhrase.MARK_GOOD;
            case BAD -> StaffPhrase.MARK_BAD;
            case UNKNOWN -> StaffPhrase.MARK_UNKNOWN;
            case ATTENTION -> StaffPhrase.MARK_ATTENTION;
            case NONE -> StaffPhrase.MARK_NONE;
        };
    }
}
