package vn.cccd.kiosk.ui.proctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** The candidates who are listed; only the lines that are seen exist. It reports who was picked, and marks who is chosen. */
final class CandidateList {
    private final StaffContext context;
    private final Consumer<Exam> picked;
    private final ObservableList<CandidateRow> rows = FXCollections.observableArrayList();
    private final ListView<CandidateRow> node = new ListView<>(rows);
    private Optional<Exam> marked = Optional.empty();
    private boolean shownByProgram;

    CandidateList(StaffContext context, Consumer<Exam> picked) {
        this.context = context;
        this.picked = picked;
        node.setId("candidates");
        node.setAccessibleText(context.say(StaffPhrase.LIST));
        node.getStyleClass().add("candidates");
        node.setCellFactory(list -> new CandidateCell());
        node.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (!shownByProgram && now != null) {
                report(now);
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                pickSelected();
            }
        });
    }

    ListView<CandidateRow> node() {
        return node;
    }

    /** Whoever stands first is picked, when there is somebody. */
    void pickFirst() {
        if (!rows.isEmpty()) {
            picked.accept(rows.getFirst().candidate().exam());
        }
    }

    void focus() {
        node.requestFocus();
    }

    private void pickSelected() {
        Optional.ofNullable(node.getSelectionModel().getSelectedItem()).ifPresent(this::report);
    }

    private void report(CandidateRow row) {
        picked.accept(row.candidate().exam());
    }

    void show(ProctorModel model) {
        List<CandidateRow> now = model.listed().stream()
                .map(candidate -> new CandidateRow(candidate, RowState.of(model, candidate, context)))
                .toList();
        shownByProgram = true;
        try {
            replace(now);
            mark(model.chosen());
        } finally {
            shownByProgram = false;
        }
    }

    /** Lines of the same people are changed in place, so that the list does not jump. */
    private void replace(List<CandidateRow> now) {
        if (!samePeople(now)) {
            rows.setAll(now);
            marked = Optional.empty();
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!rows.get(i).equals(now.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    private boolean samePeople(List<CandidateRow> now) {
        if (now.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!rows.get(i).candidate().equals(now.get(i).candidate())) {
                return false;
            }
        }
        return true;
    }

    private void mark(Optional<Exam> chosen) {
        int place = chosen.map(this::place).orElse(-1);
        if (place < 0) {
            node.getSelectionModel().clearSelection();
        } else if (node.getSelectionModel().getSelectedIndex() != place) {
            node.getSelectionModel().clearAndSelect(place);
        }
        if (!chosen.equals(marked) && place >= 0) {
            node.scrollTo(Math.max(0, place - 2));
        }
        marked = chosen;
    }

    private int place(Exam candidate) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).candidate().exam().equals(candidate)) {
                return i;
            }
        }
        return -1;
    }
}
