package vn.cccd.kiosk.ui.counter;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.counter.FilePhase;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffPhrase;

/** What can be done with the whole file, and why it cannot be closed yet. */
final class FileBar {
    private final StaffContext context;
    private final Label reason = Words.of("", "reason");
    private final Button close;
    private final Button drop;
    private final Button report;
    private final Button data;
    private final VBox node;

    /** What the buttons do. */
    record Hands(Runnable close, Runnable drop, Runnable exportReport, Runnable export) {}

    FileBar(StaffContext context, Hands hands) {
        this.context = context;
        close = Pressable.main("close-file", context.say(StaffPhrase.CLOSE_FILE), hands.close());
        drop = Pressable.other("drop-file", context.say(StaffPhrase.DROP_FILE), hands.drop());
        report = Pressable.other("export-report", context.say(StaffPhrase.EXPORT_REPORT), hands.exportReport());
        data = Pressable.other("export-data", context.say(StaffPhrase.EXPORT_DATA), hands.export());
        reason.setId("reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setMaxWidth(Double.MAX_VALUE);
        FlowPane others = new FlowPane(drop, report, data);
        others.getStyleClass().add("bar-others");
        Label keys = Words.of(context.say(StaffPhrase.COUNTER_KEYS), "note", "secondary");
        node = new VBox(arranged(others), keys);
        node.getStyleClass().add("frame-footer");
    }

    private Pane arranged(FlowPane others) {
        if (context.format().portrait()) {
            close.setMaxWidth(Double.MAX_VALUE);
            VBox stacked = new VBox(reason, close, others);
            stacked.getStyleClass().add("bar-stack");
            return stacked;
        }
        List.of(drop, report, data).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        HBox line = new HBox(drop, report, data);
        line.getStyleClass().add("bar-others");
        return Arrange.line("bar-line", line, reason, close);
    }

    VBox node() {
        return node;
    }

    void show(CounterModel model) {
        boolean empty = model.dossier().parties().isEmpty();
        close.setDisable(!model.complete());
        report.setDisable(empty || !model.open());
        data.setDisable(!model.open());
        drop.setDisable(!model.open() || model.dossier().blank());
        List<Remark> stopping = model.remarks().stream()
                .filter(remark -> remark.weight() == Remark.Weight.STOPS)
                .toList();
        reason.setText(reason(model, stopping));
        reason.getStyleClass().removeAll("bad", "secondary");
        reason.getStyleClass().add(stopping.isEmpty() || empty || !model.open() ? "secondary" : "bad");
    }

    private String reason(CounterModel model, List<Remark> stopping) {
        if (model.phase() == FilePhase.STORING) {
            return context.say(StaffPhrase.STORING);
        }
        if (stopping.isEmpty() || !model.open()) {
            return "";
        }
        if (model.dossier().parties().isEmpty()) {
            return context.say(StaffPhrase.NOBODY_READ);
        }
        Remark first = stopping.getFirst();
        String who = model.dossier()
                .party(first.party().orElse(0))
                .map(party -> party.identity().person().fullName() + ": ")
                .orElse("");
        String more = stopping.size() > 1 ? " " + context.say(StaffPhrase.AND_MORE, stopping.size() - 1) : "";
        return "✗ " + who + context.say(first.text()) + more;
    }
}
