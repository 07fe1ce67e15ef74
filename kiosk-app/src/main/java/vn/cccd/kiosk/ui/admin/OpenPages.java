package vn.cccd.kiosk.ui.admin;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.admin.AdminEvent;
import vn.cccd.kiosk.admin.AdminState;
import vn.cccd.kiosk.admin.Condition;
import vn.cccd.kiosk.admin.Fact;
import vn.cccd.kiosk.admin.Page;
import vn.cccd.kiosk.admin.Role;
import vn.cccd.kiosk.admin.Sighting;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.ui.part.Words;

/** Behind the open door: pages above, what they show in the middle, what can be done below. */
final class OpenPages {
    private static final int MOST_LINES = 9;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm:ss");

    private final AdminDrawing drawing;
    private final AdminState.Open open;

    private OpenPages(AdminDrawing drawing, AdminState.Open open) {
        this.drawing = drawing;
        this.open = open;
    }

    static Region of(AdminDrawing drawing, AdminState.Open open) {
        return new OpenPages(drawing, open).draw();
    }

    private Region draw() {
        VBox lines = new VBox(
                switch (open.page()) {
                    case MACHINE -> facts(open.sheet().facts());
                    case FAILURES -> failures();
                    case SELF_TEST -> tested();
                });
        lines.getStyleClass().addAll("card", "admin-lines");
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox all = new VBox(top(), lines);
        told().ifPresent(words -> all.getChildren().add(Words.of(words, "strong")));
        all.getChildren().add(ways());
        all.getStyleClass().add("admin-open");
        return all;
    }

    private Region top() {
        FlowPane top = new FlowPane(Words.of(
                drawing.say(open.role() == Role.TECHNICIAN ? AdminPhrase.TECHNICIAN : AdminPhrase.ATTENDANT), "title"));
        top.getChildren().addAll(page(Page.MACHINE, AdminPhrase.PAGE_MACHINE));
        top.getChildren().addAll(page(Page.FAILURES, AdminPhrase.PAGE_FAILURES));
        if (open.role() == Role.TECHNICIAN) {
            top.getChildren().add(page(Page.SELF_TEST, AdminPhrase.PAGE_SELF_TEST));
        }
        top.getStyleClass().add("frame-places");
        return top;
    }

    private ToggleButton page(Page page, AdminPhrase words) {
        ToggleButton tab = new ToggleButton(drawing.say(words));
        tab.setId("page-" + page);
        tab.getStyleClass().addAll("chip", "admin-tab");
        tab.setAccessibleText(drawing.say(words));
        tab.setMnemonicParsing(false);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setSelected(page == open.page());
        tab.setOnAction(pressed -> {
            tab.setSelected(page == open.page());
            drawing.events().accept(new AdminEvent.PageChosen(page));
        });
        return tab;
    }

    private Node[] facts(List<Fact> facts) {
        return facts.stream().limit(MOST_LINES).map(this::line).toArray(Node[]::new);
    }

    private Node line(Fact fact) {
        Label subject = Words.of(drawing.say(AdminPhrase.valueOf("SUBJECT_" + fact.subject())), "secondary");
        Label sign = Words.of(condition(fact.condition()), "strong", "condition-" + fact.condition());
        Label words = Words.of(drawing.say(fact.words()));
        subject.getStyleClass().add("admin-subject");
        sign.getStyleClass().add("admin-sign");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(subject, sign, words);
        line.getStyleClass().add("admin-line");
        return line;
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case GOOD -> "✓ " + drawing.say(AdminPhrase.CONDITION_GOOD);
            case ATTENTION -> "! " + drawing.say(AdminPhrase.CONDITION_ATTENTION);
            case BAD -> "✗ " + drawing.say(AdminPhrase.CONDITION_BAD);
            case NONE -> drawing.say(AdminPhrase.CONDITION_NONE);
        };
    }

    private Node[] failures() {
        List<Sighting> failures = open.sheet().failures();
        if (failures.isEmpty()) {
            return new Node[] {Words.of(drawing.say(AdminPhrase.NO_FAILURES))};
        }
        return failures.stream().limit(MOST_LINES).map(this::line).toArray(Node[]::new);
    }

    private Node line(Sighting sighting) {
        Label at = Words.of(TIME.format(sighting.at()), "secondary");
        at.getStyleClass().add("admin-subject");
        Label words = Words.of(sighting.code() + " · "
                + FailureText.of(sighting.code(), drawing.model().language()).title());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(at, words);
        line.getStyleClass().add("admin-line");
        return line;
    }

    private Node[] tested() {
        return open.tested().isEmpty()
                ? new Node[] {Words.of(drawing.say(open.busy() ? AdminPhrase.WAIT : AdminPhrase.NOT_TESTED))}
                : facts(open.tested());
    }

    private Optional<String> told() {
        if (open.busy()) {
            return Optional.of(drawing.say(AdminPhrase.WAIT));
        }
        if (open.problem()) {
            return Optional.of(drawing.say(AdminPhrase.NOT_WRITTEN));
        }
        return open.file().map(name -> drawing.say(AdminPhrase.WRITTEN, name));
    }

    private Region ways() {
        List<Node> ways = new ArrayList<>();
        ways.add(drawing.button(
                "admin-leave", drawing.say(AdminPhrase.LEAVE), new AdminEvent.Left(), "action", "primary"));
        if (open.role() == Role.TECHNICIAN) {
            ways.add(other("admin-self-test", AdminPhrase.RUN_SELF_TEST, new AdminEvent.SelfTestWanted()));
            ways.add(other("admin-diagnostics", AdminPhrase.WRITE_DIAGNOSTICS, new AdminEvent.DiagnosticsWanted()));
            ways.add(other("admin-end", AdminPhrase.END_PROGRAM, new AdminEvent.EndWanted()));
        }
        FlowPane bar = new FlowPane(ways.toArray(Node[]::new));
        bar.getStyleClass().add("frame-places");
        return bar;
    }

    private Node other(String id, AdminPhrase words, AdminEvent event) {
        Node button = drawing.button(id, drawing.say(words), event, "action", "secondary-action");
        button.setDisable(open.busy());
        return button;
    }
}
