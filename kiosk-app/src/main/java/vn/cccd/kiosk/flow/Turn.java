package vn.cccd.kiosk.flow;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** One step in the making: the model as it will be and the effects so far. Lives for one call of {@link Flow#step} only. */
final class Turn {
    private final Limits limits;
    private Site site;
    private final List<Effect> effects = new ArrayList<>();

    private State state;
    private Language language;
    private LocalDateTime now;
    private Set<FailureCode> troubles;
    private boolean online;
    private boolean cardThere;
    private long visit;
    private long attempts;
    private IdleWatch idle;

    Turn(Model model, Limits limits) {
        this.limits = limits;
        this.site = model.site();
        this.state = model.state();
        this.language = model.language();
        this.now = model.now();
        this.troubles = model.troubles();
        this.online = model.online();
        this.cardThere = model.cardThere();
        this.visit = model.visit();
        this.attempts = model.attempts();
        this.idle = model.idle();
    }

    Step finish() {
        return new Step(model(), effects);
    }

    Model model() {
        return new Model(state, site, language, now, troubles, online, cardThere, visit, attempts, idle);
    }

    Limits limits() {
        return limits;
    }

    Site site() {
        return site;
    }

    /** A visit that is choosing already keeps what it was offered. */
    void services(List<Service> offered) {
        site = site.offering(offered);
    }

    Language language() {
        return language;
    }

    LocalDateTime now() {
        return now;
    }

    boolean cardThere() {
        return cardThere;
    }

    boolean online() {
        return online;
    }

    long visit() {
        return visit;
    }

    /** Where the visit is, also when the call for staff covers it. */
    State place() {
        return state instanceof State.StaffCalled called ? called.behind() : state;
    }

    /** What is on the screen. */
    State state() {
        return state;
    }

    /** Moves the visit on; a call for staff stays in front of it. */
    void to(State next) {
        state = state instanceof State.StaffCalled called
                ? new State.StaffCalled(next, called.call(), called.desk())
                : next;
    }

    /** Replaces what is on the screen. */
    void cover(State next) {
        state = next;
    }

    /** The visit goes on in front: a call for staff no longer covers it. */
    void uncover() {
        state = place();
    }

    void failure(FailureCode code, Optional<CardKey> key) {
        to(new State.ShowingFailure(code, WaysOut.of(code, key, site), key));
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void timer(TimerKind kind, long generation, Duration delay) {
        effects.add(new Effect.StartTimer(kind, generation, delay));
    }

    long nextAttempt() {
        attempts++;
        return attempts;
    }

    long attempts() {
        return attempts;
    }

    void language(Language chosen) {
        language = chosen;
    }

    void clock(LocalDateTime time) {
        now = time;
    }

    void connection(boolean reachable) {
        online = reachable;
    }

    void card(boolean there) {
        cardThere = there;
    }

    void trouble(FailureCode what, boolean begun) {
        Set<FailureCode> changed = EnumSet.noneOf(FailureCode.class);
        changed.addAll(troubles);
        if (begun) {
            changed.add(what);
        } else {
            changed.remove(what);
        }
        troubles = changed;
    }

    /** Ends the visit: nothing personal is left, a running reading is given up, and a card that still lies there is handed back first. */
    void endVisit() {
        endVisit(cardThere ? new State.TakingBackCard() : new State.Inviting());
    }

    void endVisit(State next) {
        if (place() instanceof State.Reading reading) {
            effects.add(new Effect.StopReading(reading.attempt()));
        }
        effects.add(new Effect.WipeVisit(visit));
        visit++;
        state = next;
        idle = idle.next();
    }

    /** As {@link #endVisit()} when the next one will be somebody else: the first language again. */
    void endVisitForNextPerson() {
        endVisit();
        language = Language.VIETNAMESE;
    }

    /** Somebody is there, or the machine is busy for them: the watch starts anew. */
    void keepWatch() {
        idle = idle.next();
        if (state.occupied() || language != Language.VIETNAMESE) {
            timer(
                    TimerKind.IDLE,
                    idle.generation(),
                    state instanceof State.StaffCalled ? limits.staffAwaited() : limits.idle());
        }
    }

    /** One second of the countdown. */
    void countDown(int seconds) {
        idle = idle.next(seconds);
        timer(TimerKind.IDLE, idle.generation(), Limits.SECOND);
    }

    IdleWatch idle() {
        return idle;
    }
}
