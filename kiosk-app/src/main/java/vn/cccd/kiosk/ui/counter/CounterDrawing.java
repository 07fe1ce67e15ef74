package vn.cccd.kiosk.ui.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.ui.drawing.Illustrations;
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

/** All parts of the counter's window in one language and shape; they stay while models come and go. */
final class CounterDrawing {
    private final StaffContext context;
    private final StaffHeader header;
    private final Banner banner;
    private final FileCard file;
    private final DeskPanel desk;
    private final PersonCard person;
    private final VBox nobody;
    private final ProofCard proof;
    private final FileBar bar;

    CounterDrawing(
            StaffContext context,
            CounterModel model,
            CounterRules rules,
            Consumer<CounterEvent> events,
            FileBar.Hands hands,
            CopiedText clipboard,
            Runnable askToRemove,
            Runnable showConsent,
            Consumer<Banner.Press> pressedInBanner) {
        this.context = context;
        banner = new Banner(pressedInBanner);
        header = new StaffHeader(
                context,
                model.site(),
                Optional.empty(),
                language -> events.accept(new CounterEvent.LanguageChosen(language)));
        file = new FileCard(context, rules, events);
        desk = new DeskPanel(
                context,
                new DeskPanel.Hands(
                        number -> events.accept(new CounterEvent.NumberTyped(number)),
                        () -> events.accept(new CounterEvent.TriedAgain()),
                        () -> events.accept(new CounterEvent.WentOnWithoutCard()),
                        () -> events.accept(new CounterEvent.StartedOver())));
        person = new PersonCard(context, rules, events, clipboard, askToRemove, showConsent);
        nobody = new VBox(
                Illustrations.putCard(),
                Words.centred(Words.of(context.say(StaffPhrase.NOBODY_READ), "box-title")),
                Words.centred(Words.of(context.say(StaffPhrase.NOBODY_READ_HOW), "secondary")));
        nobody.getStyleClass().addAll("panel", "nobody");
        nobody.setId("nobody");
        proof = new ProofCard(context);
        bar = new FileBar(context, hands);
    }

    StaffContext context() {
        return context;
    }

    /** Whether {@code model} in a window of this shape is shown by the same parts. */
    boolean fits(CounterModel model, Format format) {
        return context.fits(model.language(), format);
    }

    /** What was typed and not sent yet goes on here. */
    void takeOver(CounterDrawing before) {
        desk.typed(before.desk.typed());
    }

    void putInto(StaffFrame frame) {
        VBox centre = new VBox(desk.node(), nobody, person.node());
        centre.getStyleClass().add("centre");
        frame.fill(
                header.node(),
                banner.node(),
                context.format().portrait() ? stacked(centre) : beside(centre),
                bar.node());
    }

    private Region stacked(VBox centre) {
        VBox all = new VBox(file.node(), centre, proof.node());
        all.getStyleClass().add("stacked");
        return Scrolled.vertically(all);
    }

    private Region beside(VBox centre) {
        ScrollPane middle = Scrolled.vertically(centre);
        ScrollPane right = Scrolled.vertically(proof.node());
        HBox.setHgrow(middle, Priority.ALWAYS);
        right.setFitToHeight(true);
        right.getStyleClass().add("right-column");
        file.node().getStyleClass().add("left-column");
        HBox line = new HBox();
        line.getChildren().addAll(List.of(file.node(), middle, right));
        line.getStyleClass().add("columns");
        return line;
    }

    void askForNumber() {
        desk.askForNumber();
    }

    void show(CounterModel model, QueueCounts queue, List<Banner.Line> notices) {
        header.show(model.desk(), queue);
        banner.show(notices);
        file.show(model);
        desk.show(model.desk(), model.site(), false);
        boolean somebody = model.party().isPresent();
        nobody.setVisible(!somebody);
        nobody.setManaged(!somebody);
        person.node().setVisible(somebody);
        person.node().setManaged(somebody);
        model.party().ifPresent(party -> person.show(model, party));
        proof.show(model.party(), model.desk().state());
        bar.show(model);
    }
}
