package vn.cccd.kiosk.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.counter.CounterNotice;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Told;
import vn.cccd.kiosk.ui.staff.Banner;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.Pressable;
import vn.cccd.kiosk.ui.staff.QueueCounts;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffDialog;
import vn.cccd.kiosk.ui.staff.StaffFrame;
import vn.cccd.kiosk.ui.staff.StaffPhrase;
import vn.cccd.kiosk.ui.staff.Troubles;
import vn.cccd.kiosk.ui.theme.Theme;

/**
 * A counter as its clerk sees it: draws the model it was shown last and reports what is pressed and typed. What it is shown again stays as it is, with
 * focus and caret. It decides nothing. To be used on the JavaFX thread only.
 */
public final class CounterView {
    private static final String STORED_REPORT = "stored-report";
    private static final String STORED_JSON = "stored-json";

    private final Consumer<CounterEvent> events;
    private final CounterRules rules;
    private final CounterActions actions;
    private final StaffFrame frame;
    private final CopiedText clipboard = new CopiedText();
    private Optional<CounterDrawing> drawn = Optional.empty();
    private Optional<CounterModel> shown = Optional.empty();
    private QueueCounts queue = new QueueCounts(0, 0);
    private Optional<Told> told = Optional.empty();

    /**
     * A view that sends what is pressed to {@code events}.
     *
     * @param rules whose roles and questions are shown
     * @param actions what is done outside the desk
     */
    public CounterView(Consumer<CounterEvent> events, CounterRules rules, CounterActions actions, Theme theme) {
        this.events = events;
        this.rules = rules;
        this.actions = actions;
        this.frame = new StaffFrame(theme, this::redraw);
        frame.root().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** To be put in a window; it takes whatever size it is given. */
    public Parent root() {
        return frame.root();
    }

    public void show(CounterModel model) {
        if (shown.filter(before -> !before.dossier().id().equals(model.dossier().id()))
                .isPresent()) {
            clipboard.takeBack();
            told = Optional.empty();
        }
        shown = Optional.of(model);
        CounterDrawing drawing =
                drawn.filter(before -> before.fits(model, frame.format())).orElseGet(() -> drawAnew(model));
        drawing.show(model, queue, notices(model, drawing.context()));
    }

    /** Shows how many check-ins were sent and how many wait. */
    public void show(QueueCounts counts) {
        queue = counts;
        redraw();
    }

    /** Tells what came of an export, for example, until something else is told or the file is another one. */
    public void tell(Told outcome) {
        told = Optional.of(outcome);
        redraw();
    }

    private void redraw() {
        shown.ifPresent(this::show);
    }

    private CounterDrawing drawAnew(CounterModel model) {
        StaffContext context = new StaffContext(model.language(), frame.format());
        CounterDrawing drawing = new CounterDrawing(
                context,
                model,
                rules,
                events,
                new FileBar.Hands(
                        () -> events.accept(new CounterEvent.FileClosed()),
                        this::askToDrop,
                        actions.exportDraft(),
                        this::askToExport),
                clipboard,
                this::askToRemove,
                this::showConsent,
                this::pressedInBanner);
        drawn.ifPresent(before -> drawing.takeOver(before));
        drawing.putInto(frame);
        drawn = Optional.of(drawing);
        return drawing;
    }

    private List<Banner.Line> notices(CounterModel model, StaffContext context) {
        List<Banner.Line> lines = new ArrayList<>();
        model.notice().ifPresent(notice -> lines.add(line(notice, model, context)));
        if (model.open() && !model.held().isEmpty()) {
            lines.add(new Banner.Line(
                    Mark.NONE, context.say(StaffPhrase.CARDS_HELD, model.held().size())));
        }
        told.ifPresent(outcome ->
                lines.add(new Banner.Line(outcome.done() ? Mark.GOOD : Mark.BAD, context.say(outcome.words()))));
        lines.addAll(Troubles.of(model.desk(), context));
        return lines;
    }

    private static Banner.Line line(CounterNotice notice, CounterModel model, StaffContext context) {
        return switch (notice) {
            case CounterNotice.Stored stored ->
                new Banner.Line(
                        Mark.GOOD,
                        context.say(
                                        model.desk().online() ? StaffPhrase.STORED : StaffPhrase.STORED_OFFLINE,
                                        stored.file().parties())
                                + queueNumber(stored.ticket(), context),
                        documents(context));
            case CounterNotice.StoredBefore stored ->
                new Banner.Line(
                        Mark.GOOD,
                        context.say(StaffPhrase.STORED_BEFORE, stored.file().parties())
                                + queueNumber(stored.ticket(), context),
                        documents(context));
            case CounterNotice.NotStored refused -> {
                FailureText text = FailureText.of(refused.why(), context.language());
                yield new Banner.Line(
                        Mark.BAD,
                        context.say(StaffPhrase.NOT_STORED) + " " + text.title() + ". " + text.staff() + " ("
                                + refused.why() + ")");
            }
            case CounterNotice.AlreadyInFile known ->
                new Banner.Line(
                        Mark.ATTENTION,
                        context.say(
                                StaffPhrase.ALREADY_IN_FILE,
                                model.dossier()
                                        .party(known.number())
                                        .map(party -> party.identity().person().fullName())
                                        .orElse("")));
        };
    }

    private static List<Banner.Press> documents(StaffContext context) {
        return List.of(
                new Banner.Press(STORED_REPORT, context.say(StaffPhrase.STORED_REPORT)),
                new Banner.Press(STORED_JSON, context.say(StaffPhrase.STORED_JSON)));
    }

    private void pressedInBanner(Banner.Press press) {
        shown.flatMap(CounterModel::notice).flatMap(CounterView::stored).ifPresent(file -> {
            if (press.id().equals(STORED_REPORT)) {
                actions.exportStoredReport().accept(file);
            } else {
                actions.exportStoredJson().accept(file);
            }
        });
    }

    private static Optional<StoredDossier> stored(CounterNotice notice) {
        return switch (notice) {
            case CounterNotice.Stored stored -> Optional.of(stored.file());
            case CounterNotice.StoredBefore stored -> Optional.of(stored.file());
            case CounterNotice.NotStored refused -> Optional.empty();
            case CounterNotice.AlreadyInFile known -> Optional.empty();
        };
    }

    private static String queueNumber(Optional<Ticket> ticket, StaffContext context) {
        return ticket.map(each -> " " + context.say(StaffPhrase.QUEUE_NUMBER, each.number()))
                .orElse("");
    }

    /** Asks whether the file is really to be dropped. */
    public void askToDrop() {
        ask(
                StaffPhrase.DROP_TITLE,
                StaffPhrase.DROP_LEAD,
                StaffPhrase.DROP_CONFIRM,
                () -> events.accept(new CounterEvent.FileDropped()));
    }

    /** Asks in which form data are to leave; what each holds is said before. */
    public void askToExport() {
        drawn.map(CounterDrawing::context).ifPresent(context -> {
            var xlsx =
                    Pressable.main("export-xlsx", context.say(StaffPhrase.EXPORT_XLSX), export(actions.exportXlsx()));
            var csv = Pressable.other("export-csv", context.say(StaffPhrase.EXPORT_CSV), export(actions.exportCsv()));
            var json =
                    Pressable.other("export-json", context.say(StaffPhrase.EXPORT_JSON), export(actions.exportJson()));
            json.setDisable(
                    shown.filter(model -> !model.dossier().parties().isEmpty()).isEmpty());
            var stay = Pressable.other("dialog-stay", context.say(StaffPhrase.STAY), frame::close);
            frame.ask(new StaffDialog(
                    context.say(StaffPhrase.EXPORT_TITLE),
                    context.say(StaffPhrase.EXPORT_LEAD),
                    List.of(),
                    List.of(xlsx, csv, json, stay),
                    xlsx,
                    frame::close));
        });
    }

    private Runnable export(Runnable action) {
        return () -> {
            frame.close();
            action.run();
        };
    }

    private void askToRemove() {
        shown.flatMap(CounterModel::party)
                .map(Party::number)
                .ifPresent(number -> ask(
                        StaffPhrase.REMOVE_TITLE,
                        StaffPhrase.REMOVE_LEAD,
                        StaffPhrase.REMOVE_CONFIRM,
                        () -> events.accept(new CounterEvent.PartyRemoved(number))));
    }

    /** Shows what people at this counter are asked to agree to. */
    public void showConsent() {
        shown.ifPresent(model -> drawn.map(CounterDrawing::context).ifPresent(context -> {
            ConsentText text = model.site().consent();
            var close = Pressable.main("dialog-close", context.say(StaffPhrase.CLOSE), frame::close);
            frame.ask(new StaffDialog(
                    context.say(StaffPhrase.CONSENT_TITLE),
                    context.say(StaffPhrase.CONSENT_LEAD, text.version()),
                    ConsentLine.terms(context, text),
                    List.of(close),
                    close,
                    frame::close));
        }));
    }

    /** Takes an open question away, unanswered. */
    public void stopAsking() {
        frame.close();
    }

    private void ask(StaffPhrase title, StaffPhrase lead, StaffPhrase yes, Runnable confirmed) {
        drawn.map(CounterDrawing::context).ifPresent(context -> {
            var stay = Pressable.other("dialog-stay", context.say(StaffPhrase.STAY), frame::close);
            var confirm = Pressable.main("dialog-confirm", context.say(yes), () -> {
                frame.close();
                confirmed.run();
            });
            frame.ask(new StaffDialog(
                    context.say(title), context.say(lead), List.of(), List.of(confirm, stay), stay, frame::close));
        });
    }

    private void key(KeyEvent key) {
        if (frame.asking() || shown.isEmpty()) {
            return;
        }
        if (key.getCode() == KeyCode.F2) {
            drawn.ifPresent(CounterDrawing::askForNumber);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            events.accept(new CounterEvent.StartedOver());
            key.consume();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
            shown.filter(CounterModel::complete).ifPresent(model -> events.accept(new CounterEvent.FileClosed()));
            key.consume();
        } else if (key.isShortcutDown() && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP)) {
            choose(key.getCode() == KeyCode.DOWN ? 1 : -1);
            key.consume();
        }
    }

    private void choose(int step) {
        shown.ifPresent(model -> {
            List<Integer> numbers =
                    model.dossier().parties().stream().map(Party::number).toList();
            int next = numbers.indexOf(model.chosen().orElse(0)) + step;
            if (next >= 0 && next < numbers.size()) {
                events.accept(new CounterEvent.PartyChosen(numbers.get(next)));
            }
        });
    }
}
