package vn.cccd.kiosk.ui.proctor;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import vn.cccd.kiosk.ui.staff.Mark;

/** Number, name, class and standing of one candidate. Cells are used again for others as the list is scrolled. */
final class CandidateCell extends ListCell<CandidateRow> {
    private static final int LONG_NAME = 28;

    private final Label number = plain("row-number");
    private final Label name = plain("row-name");
    private final Label licenceClass = plain("row-class");
    private final Label state = plain("row-state");
    private final HBox line = new HBox(number, name, licenceClass, state);

    CandidateCell() {
        line.getStyleClass().add("row-line");
        getStyleClass().add("candidate-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setWrapText(true);
        state.setWrapText(true);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    private static Label plain(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("row-text", styleClass);
        return label;
    }

    @Override
    protected void updateItem(@Nullable CandidateRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(row.candidate().number());
        name.setText(row.candidate().fullName());
        name.getStyleClass().remove("long");
        if (row.candidate().fullName().length() > LONG_NAME) {
            name.getStyleClass().add("long");
        }
        licenceClass.setText(row.candidate().licenceClass());
        state.setText(row.state().shown());
        for (Mark mark : Mark.values()) {
            state.getStyleClass().remove(mark.styleClass());
        }
        state.getStyleClass().add(row.state().mark().styleClass());
        setAccessibleText(row.candidate().number() + ", " + row.candidate().fullName() + ", "
                + row.candidate().licenceClass() + ", " + row.state().words());
        setGraphic(line);
    }
}
