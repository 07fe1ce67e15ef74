package vn.cccd.kiosk.ui.proctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.ui.staff.Banner;
import vn.cccd.kiosk.ui.staff.Mark;
import vn.cccd.kiosk.ui.staff.QueueCounts;
import vn.cccd.kiosk.ui.staff.StaffContext;
import vn.cccd.kiosk.ui.staff.StaffFrame;
import vn.cccd.kiosk.ui.staff.Troubles;
import vn.cccd.kiosk.ui.theme.Theme;

/**
 * A proctor's desk as the proctor sees it: draws the model it was shown last and reports what is pressed and typed. It decides nothing. To be used on
 * the JavaFX thread only.
 */
public final class ProctorView {
    private final Consumer<ProctorEvent> events;
    private final ProctorActions actions;
    private final StaffFrame frame;
    private Optional<ProctorDrawing> drawn = Optional.empty();
    private Optional<ProctorModel> shown = Optional.empty();
    private QueueCounts queue = new QueueCounts(0, 0);
    private Optional<Bilingual> told = Optional.empty();
    private Optional<Hearing> asked = Optional.empty();
    private String proctor = "";
    private boolean enterHeld;

    /**
     * A view that sends what is pressed to {@code events}.
     *
     * @param actions what is done outside the desk
     */
    public ProctorView(Consumer<ProctorEvent> events, ProctorActions actions, Theme theme) {
        this.events = events;
        this.actions = actions;
        this.frame = new StaffFrame(theme, this::redraw);
        frame.root().addEventFilter(KeyEvent.ANY, this::enter);
        frame.root().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        frame.root().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** To be put in a window; it takes whatever size it is given. */
    public Parent root() {
        return frame.root();
    }

    public void show(ProctorModel model) {
        boolean granted = model.hearing() instanceof Hearing.Granted
                && shown.filter(before -> before.hearing().equals(model.hearing()))
                        .isEmpty();
        boolean typing = isTyping();
        shown = Optional.of(model);
        ProctorDrawing drawing =
                drawn.filter(before -> before.fits(model, frame.format())).orElseGet(() -> drawAnew(model));
        drawing.show(model, queue, notices(model, drawing.context()));
        if (asked.filter(hearing -> !hearing.equals(model.hearing())).isPresent()) {
            stopAsking();
        }
        if (granted && !typing) {
            frame.rest();
        }
    }

    /** Whoever is typing does not look at the face: their Enter lets nobody in, the next one does. */
    private boolean isTyping() {
        return frame.focused()
                .filter(node ->
                        node instanceof TextInputControl line && !line.getText().isEmpty())
                .isPresent();
    }

    /** Shows how many check-ins were sent and how many wait. */
    public void show(QueueCounts counts) {
        queue = counts;
        redraw();
    }

    /** Tells what came of an import or an export, for example, until something else is told. */
    public void tell(Bilingual words) {
        told = Optional.of(words);
        redraw();
    }

    private void redraw() {
        shown.ifPresent(this::show);
    }

    private ProctorDrawing drawAnew(ProctorModel model) {
        StaffContext context = new StaffContext(model.language(), frame.format());
        ProctorDrawing drawing = new ProctorDrawing(context, model, events, actions, this::admit, this::askToLetIn);
        drawn.ifPresent(drawing::takeOver);
        drawing.putInto(frame);
        drawn = Optional.of(drawing);
        return drawing;
    }

    private List<Banner.Line> notices(ProctorModel model, StaffContext context) {
        List<Banner.Line> lines = new ArrayList<>();
        model.news().ifPresent(news -> lines.addAll(RosterLines.of(news, context)));
        told.ifPresent(words -> lines.add(new Banner.Line(Mark.NONE, context.say(words))));
        lines.addAll(Troubles.of(model.desk(), context));
        return lines;
    }

    private Hearing hearing() {
        return shown.map(ProctorModel::hearing).orElse(new Hearing.Nobody());
    }

    /** Lets in whom nothing speaks against. */
    private void admit() {
        if (hearing() instanceof Hearing.Granted granted) {
            events.accept(new ProctorEvent.Admitted(granted.candidate().exam()));
        }
    }

    /** Opens the question for reason and name, where letting in is possible at all. */
    public void askToLetIn() {
        if (hearing() instanceof Hearing.Objected objected
                && objected.admission().overridable()) {
            drawn.ifPresent(drawing -> objected.admission()
                    .candidate()
                    .ifPresent(candidate -> ask(objected, candidate, drawing.context())));
        }
    }

    private void ask(Hearing.Objected objected, Candidate candidate, StaffContext context) {
        asked = Optional.of(objected);
        frame.ask(new LetInDialog(
                        context,
                        objected.admission(),
                        candidate,
                        proctor,
                        (reason, name) -> letIn(candidate.exam(), reason, name),
                        this::stopAsking)
                .dialog());
    }

    private void letIn(Exam candidate, String reason, String name) {
        proctor = name.strip();
        stopAsking();
        events.accept(new ProctorEvent.LetIn(candidate, reason, name));
    }

    /** Takes an open question away, unanswered. */
    public void stopAsking() {
        asked = Optional.empty();
        frame.close();
    }

    private void key(KeyEvent key) {
        if (frame.asking() || shown.isEmpty()) {
            return;
        }
        if (key.getCode() == KeyCode.F2) {
            drawn.ifPresent(ProctorDrawing::askForNumber);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            events.accept(new ProctorEvent.StartedOver());
            key.consume();
        }
    }

    /** Before the list sees it, which has an Enter of its own. A key that is held down decides about one candidate only. */
    private void enter(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_TYPED) {
            return;
        }
        boolean pressed = key.getCode() == KeyCode.ENTER && key.getEventType() == KeyEvent.KEY_PRESSED;
        boolean repeated = pressed && enterHeld;
        enterHeld = pressed;
        if (repeated) {
            key.consume();
        } else if (pressed && !frame.asking() && !hasItsOwnEnter()) {
            decide(key);
        }
    }

    private void decide(KeyEvent key) {
        switch (hearing()) {
            case Hearing.Granted granted -> {
                admit();
                key.consume();
            }
            case Hearing.Objected objected -> {
                askToLetIn();
                key.consume();
            }
            case Hearing.Nobody nobody -> {}
            case Hearing.Storing storing -> {}
            case Hearing.LetIn letIn -> {}
            case Hearing.NotStored refused -> {}
        }
    }

    private boolean hasItsOwnEnter() {
        return frame.focused()
                .filter(node -> node instanceof TextInputControl
                        || node instanceof ButtonBase
                        || node instanceof ComboBoxBase<?>)
                .isPresent();
    }

    private void typed(KeyEvent key) {
        Optional<Node> typing = frame.focused().filter(TextInputControl.class::isInstance);
        if (!frame.asking() && typing.isEmpty() && key.getCharacter().equals("/")) {
            drawn.ifPresent(ProctorDrawing::search);
            key.consume();
        }
    }
}
