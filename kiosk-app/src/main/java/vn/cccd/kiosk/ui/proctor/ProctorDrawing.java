package vn.cccd.kiosk.ui.proctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Words;
import vn.cccd.kiosk.ui.staff.Banner;
import vn.cccd.kiosk.ui.staff.DeskPanel;
import vn.cccd.kiosk.ui.staff.QueueCounts;
import vn.cccd.kiosk.ui.staff.Scrolled;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffFrame;
import vn.cccd.kiosk.ui.staff.StaffHeader;
import vn.cccd.kiosk.ui.staff.StaffPhrase;
import vn.cccd.kiosk.ui.theme.Format;

/** All parts of the proctor's window in one language and shape; they stay while models come and go. */
final class ProctorDrawing {
    private final StaffContext context;
    private final Label checked = Words.of("", "standing", "counted", "good");
    private final Label expected = Words.of("", "standing", "secondary");
    private final StaffHeader header;
    private final Banner banner = new Banner();
    private final RosterCard roster;
    private final DeskPanel desk;
    private final HearingCard hearing;

    ProctorDrawing(
            StaffContext context,
            ProctorModel model,
            Consumer<ProctorEvent> events,
            ProctorActions actions,
            Runnable admit,
            Runnable askToLetIn) {
        this.context = context;
        checked.setId("checked");
        checked.setMinWidth(Region.USE_PREF_SIZE);
        expected.setMinWidth(Region.USE_PREF_SIZE);
        header = new StaffHeader(
                context,
                model.site(),
                Optional.of(Arrange.line("counts", checked, expected)),
                language -> events.accept(new ProctorEvent.LanguageChosen(language)));
        roster = new RosterCard(context, events, actions);
        desk = new DeskPanel(
                context,
                new DeskPanel.Hands(
                        number -> events.accept(new ProctorEvent.NumberTyped(number)),
                        () -> events.accept(new ProctorEvent.TriedAgain()),
                        () -> events.accept(new ProctorEvent.WentOnWithoutCard()),
                        () -> events.accept(new ProctorEvent.StartedOver())));
        hearing = new HearingCard(
                context, admit, askToLetIn, () -> events.accept(new ProctorEvent.StartedOver()), roster::focusList);
    }

    StaffContext context() {
        return context;
    }

    /** Whether {@code model} in a window of this shape is shown by the same parts. */
    boolean fits(ProctorModel model, Format format) {
        return context.fits(model.language(), format);
    }

    /** What was typed and not sent yet goes on here. */
    void takeOver(ProctorDrawing before) {
        desk.typed(before.desk.typed());
    }

    void putInto(StaffFrame frame) {
        VBox centre = new VBox(desk.node(), hearing.node());
        centre.getStyleClass().add("centre");
        Label keys = Words.of(context.say(StaffPhrase.PROCTOR_KEYS), "note", "secondary");
        HBox.setHgrow(keys, Priority.ALWAYS);
        keys.setMaxWidth(Double.MAX_VALUE);
        hearing.bar().setMinWidth(Region.USE_PREF_SIZE);
        HBox footer = Arrange.line("bar-line", keys, hearing.bar());
        footer.getStyleClass().addAll("frame-footer", "proctor-footer");
        frame.fill(
                header.node(), banner.node(), context.format().portrait() ? stacked(centre) : beside(centre), footer);
    }

    private Region stacked(VBox centre) {
        ScrollPane scrolled = Scrolled.vertically(centre);
        VBox all = new VBox(scrolled, roster.node());
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        all.getStyleClass().add("stacked");
        return all;
    }

    private Region beside(VBox centre) {
        ScrollPane middle = Scrolled.vertically(centre);
        HBox.setHgrow(middle, Priority.ALWAYS);
        roster.node().getStyleClass().add("wide-left-column");
        HBox line = new HBox();
        line.getChildren().addAll(List.of(roster.node(), middle));
        line.getStyleClass().add("columns");
        return line;
    }

    void askForNumber() {
        desk.askForNumber();
    }

    void search() {
        roster.search();
    }

    /** A failure stands in full until somebody is picked because of it. */
    private static boolean toldWithTheCandidate(Hearing hearing) {
        return hearing instanceof Hearing.Objected objected
                && objected.identity().isEmpty();
    }

    void show(ProctorModel model, QueueCounts queue, List<Banner.Line> notices) {
        checked.setText(context.say(StaffPhrase.CHECKED, model.checked()));
        expected.setText(context.say(StaffPhrase.EXPECTED, model.expected().size()));
        header.show(model.desk(), queue);
        banner.show(notices);
        roster.show(model);
        desk.show(model.desk(), model.site(), toldWithTheCandidate(model.hearing()));
        hearing.show(model);
    }
}
