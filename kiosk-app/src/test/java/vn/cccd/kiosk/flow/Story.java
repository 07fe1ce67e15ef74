package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Site;

/** Plays a visit through the flow, event by event, and keeps what was to be done. */
final class Story {
    private final Flow flow = new Flow(Limits.standard());
    private final List<Effect> effects = new ArrayList<>();
    private Model model;

    private Story(Model start) {
        model = start;
    }

    static Story at(Site site) {
        return new Story(Model.atStart(site, Samples.NOW));
    }

    static Story in(Model model) {
        return new Story(model);
    }

    /** A visit whose check-in is being stored. */
    static Story recording() {
        return at(Samples.SITE)
                .then(new Event.KeyScanned(Samples.SCANNED), new Event.CardArrived())
                .chipRead()
                .choose(Choice.CONFIRM, Choice.AGREE)
                .then(new Event.ServiceChosen("cardiology"))
                .choose(Choice.WITH_INSURANCE);
    }

    /** The chip tells everything and is genuine. */
    Story chipRead() {
        long attempt = attempt();
        return then(
                new Event.ChipOpened(attempt),
                new Event.NameRead(attempt, Samples.NAME),
                new Event.SignatureChecked(attempt),
                new Event.PortraitArriving(attempt, 50),
                new Event.PortraitRead(attempt, Samples.FACE),
                new Event.ChipRead(attempt, VerifiedCard.ofCode(Samples.genuine())));
    }

    /** The failure on the screen. */
    State.ShowingFailure failure() {
        assertThat(state()).isInstanceOf(State.ShowingFailure.class);
        return (State.ShowingFailure) state();
    }

    Story then(Event... events) {
        for (Event event : events) {
            Step step = flow.step(model, event);
            model = step.model();
            effects.addAll(step.effects());
        }
        return this;
    }

    Story choose(Choice... choices) {
        for (Choice choice : choices) {
            then(new Event.Chosen(choice));
        }
        return this;
    }

    Story type(String digits) {
        digits.chars().forEach(digit -> then(new Event.DigitTyped(digit - '0')));
        return this;
    }

    /** Fires the newest timer of that kind. */
    Story fire(TimerKind kind) {
        return then(new Event.TimerFired(kind, lastTimer(kind).orElseThrow().generation()));
    }

    Story fire(TimerKind kind, int times) {
        for (int i = 0; i < times; i++) {
            fire(kind);
        }
        return this;
    }

    Optional<Effect.StartTimer> lastTimer(TimerKind kind) {
        return effects.reversed().stream()
                .filter(Effect.StartTimer.class::isInstance)
                .map(Effect.StartTimer.class::cast)
                .filter(timer -> timer.kind() == kind)
                .findFirst();
    }

    Model model() {
        return model;
    }

    State state() {
        return model.state();
    }

    /** The number of the reading that goes on. */
    long attempt() {
        return model.attempts();
    }

    List<Effect> effects() {
        return effects;
    }

    <E extends Effect> List<E> effects(Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
