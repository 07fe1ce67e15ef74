package vn.cccd.kiosk.ui.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.ui.part.Arrange;
import vn.cccd.kiosk.ui.part.Portrait;
import vn.cccd.kiosk.ui.part.ProgressLine;
import vn.cccd.kiosk.ui.part.ProgressStrip;
import vn.cccd.kiosk.ui.part.Words;

/** The card on the reader: what is missing, how far reading has come, or why it failed and what can be done. */
public final class DeskPanel {
    private final StaffContext context;
    private final Label title = Words.of("", "desk-title");
    private final NumberEntry number;
    private final VBox details = new VBox();
    private final Button again;
    private final Button without;
    private final Button over;
    private final FlowPane buttons;
    private final VBox node;
    private Optional<DeskState> shown = Optional.empty();
    private boolean shownBriefly;
    private boolean shownChange;

    /** What can be done with a card. */
    public record Hands(Consumer<IdNumber> number, Runnable tryAgain, Runnable withoutCard, Runnable startOver) {}

    public DeskPanel(StaffContext context, Hands hands) {
        this.context = context;
        this.number = new NumberEntry(context, hands.number());
        this.again = Pressable.small(
                "try-again",
                context.say(StaffPhrase.TRY_AGAIN),
                context.say(StaffPhrase.TRY_AGAIN_TOLD),
                hands.tryAgain());
        this.without = Pressable.small(
                "without-card",
                context.say(StaffPhrase.WITHOUT_CARD),
                context.say(StaffPhrase.WITHOUT_CARD_TOLD),
                hands.withoutCard());
        this.over = Pressable.small(
                "start-over",
                context.say(StaffPhrase.START_OVER),
                context.say(StaffPhrase.START_OVER_TOLD),
                hands.startOver());
        buttons = new FlowPane(again, without, over);
        buttons.getStyleClass().add("desk-buttons");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        details.getStyleClass().add("desk-details");
        node = new VBox(first(), details, buttons);
        node.setId("desk");
    }

    private javafx.scene.layout.Pane first() {
        if (context.format().portrait()) {
            VBox stacked = new VBox(title, number.node());
            stacked.getStyleClass().add("desk-details");
            return stacked;
        }
        number.node().setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return Arrange.line("desk-line", title, number.node());
    }

    public VBox node() {
        return node;
    }

    /** The place for the number gets the focus. */
    public void askForNumber() {
        if (number.node().isVisible()) {
            number.focus();
        }
    }

    /** What was typed of a number so far; a panel that is drawn anew takes it over. */
    public String typed() {
        return number.typed();
    }

    public void typed(String before) {
        number.typed(before);
    }

    /**
     * Shows how it stands.
     *
     * @param site says whether a code alone will do
     * @param brief whether a failure is told in one line, because something else is at hand that follows from it
     */
    public void show(DeskModel desk, Site site, boolean brief) {
        DeskState state = desk.state();
        boolean change = state instanceof DeskState.NeedsCard && desk.cardThere();
        if (brief == shownBriefly
                && change == shownChange
                && shown.filter(state::equals).isPresent()) {
            return;
        }
        shownBriefly = brief;
        shownChange = change;
        shown = Optional.of(state);
        title.setText(change ? context.say(StaffPhrase.DESK_CHANGE_CARD) : titleOf(state));
        details.getChildren().setAll(brief ? List.of() : detailsOf(state));
        offer(details, !details.getChildren().isEmpty());
        number.offer(takesNumber(state));
        boolean canTryAgain = state instanceof DeskState.Failed failed && failed.mayTryAgain();
        boolean hopeless =
                state instanceof DeskState.Failed failed && failed.key().isPresent() && !canTryAgain;
        boolean canStartOver = !(state instanceof DeskState.Ready || state instanceof DeskState.Taken);
        again.getStyleClass().remove("filled");
        if (!brief) {
            again.getStyleClass().add("filled");
        }
        offer(again, canTryAgain);
        offer(without, desk.codeAlone(site).isPresent());
        offer(over, canStartOver);
        styled(over, hopeless);
        offer(buttons, canStartOver);
        node.getStyleClass().setAll("panel", "desk", styleOf(state));
        forgetFocusOfHidden();
    }

    /** A button that went away with what it was for does not keep the keyboard. */
    private void forgetFocusOfHidden() {
        if (Stream.of(again, without, over).anyMatch(button -> Focus.isOn(button) && !button.isVisible())) {
            askForNumber();
        }
    }

    private static void offer(Node what, boolean offered) {
        what.setVisible(offered);
        what.setManaged(offered);
    }

    private static void styled(Button button, boolean main) {
        button.getStyleClass().remove("filled");
        if (main) {
            button.getStyleClass().add("filled");
        }
    }

    private static boolean takesNumber(DeskState state) {
        return switch (state) {
            case DeskState.Ready ready -> true;
            case DeskState.NeedsKey asking -> true;
            case DeskState.NeedsCard waiting -> true;
            case DeskState.Taken taken -> true;
            case DeskState.Reading reading -> false;
            case DeskState.Interrupted stopped -> false;
            case DeskState.Failed failed ->
                failed.key().isEmpty()
                        || failed.code() == FailureCode.CARD_KEY_REFUSED
                        || failed.code() == FailureCode.QR_NOT_THIS_CARD;
        };
    }

    private static String styleOf(DeskState state) {
        return switch (state) {
            case DeskState.Ready ready -> "calm";
            case DeskState.Taken taken -> "calm";
            case DeskState.NeedsKey asking -> "active";
            case DeskState.NeedsCard waiting -> "active";
            case DeskState.Reading reading -> "active";
            case DeskState.Interrupted stopped -> "attention";
            case DeskState.Failed failed -> "failing";
        };
    }

    private String titleOf(DeskState state) {
        return switch (state) {
            case DeskState.Ready ready -> context.say(StaffPhrase.DESK_READY);
            case DeskState.NeedsKey asking -> context.say(StaffPhrase.DESK_NEEDS_KEY);
            case DeskState.NeedsCard waiting -> context.say(StaffPhrase.DESK_NEEDS_CARD);
            case DeskState.Reading reading -> context.say(StaffPhrase.DESK_READING);
            case DeskState.Interrupted stopped -> context.say(StaffPhrase.DESK_INTERRUPTED);
            case DeskState.Taken taken -> context.say(StaffPhrase.DESK_TAKEN);
            case DeskState.Failed failed ->
                "✗ "
                        + context.say(
                                StaffPhrase.DESK_FAILED,
                                FailureText.of(failed.code(), context.language())
                                        .title());
        };
    }

    private List<Node> detailsOf(DeskState state) {
        return switch (state) {
            case DeskState.Reading reading -> List.of(progress(reading.progress()));
            case DeskState.Interrupted stopped -> List.of(progress(stopped.progress()));
            case DeskState.Failed failed -> failure(failed);
            case DeskState.NeedsCard waiting ->
                waiting.key()
                        .claimed()
                        .<List<Node>>map(person -> List.of(Words.of(person.fullName(), "strong")))
                        .orElseGet(List::of);
            case DeskState.Ready ready -> List.of();
            case DeskState.Taken taken -> List.of();
            case DeskState.NeedsKey asking -> List.of();
        };
    }

    private Node progress(ReadingProgress progress) {
        FlowPane steps = new FlowPane();
        steps.getStyleClass().add("desk-steps");
        for (ReadingProgress.Step step : ReadingProgress.Step.values()) {
            steps.getChildren().add(ProgressLine.of(context.phrases(), progress, step));
        }
        ProgressStrip strip = new ProgressStrip(progress.percent());
        strip.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(Words.of(progress.fullName().orElse("…"), "desk-name"), steps, strip);
        words.getStyleClass().add("desk-details");
        HBox.setHgrow(words, Priority.ALWAYS);
        Portrait portrait = new Portrait(context.phrases(), progress.face());
        portrait.getStyleClass().add("small-portrait");
        return Arrange.line("desk-reading", portrait, words);
    }

    private List<Node> failure(DeskState.Failed failed) {
        FailureText text = FailureText.of(failed.code(), context.language());
        List<Node> told = new ArrayList<>();
        told.add(Words.of(text.staff()));
        VBox remedies = new VBox();
        remedies.getStyleClass().add("remedies");
        for (int i = 0; i < text.remedies().size(); i++) {
            remedies.getChildren().add(Words.of((i + 1) + ". " + text.remedies().get(i)));
        }
        told.add(remedies);
        if (!failed.checks().isEmpty()) {
            CheckList checks = new CheckList(context, "failed-");
            checks.show(failed.checks(), Set.of());
            told.add(checks.node());
        }
        told.add(Words.of(context.say(StaffPhrase.FAILURE_CODE, failed.code()), "note", "secondary"));
        return told;
    }
}
