package vn.cccd.kiosk.flow;

import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;

/**
 * The rules of a self-service visit: what follows from an event.
 *
 * <p>Pure: the same model and event give the same step, nothing is read or changed outside. News of an earlier visit or reading change
 * nothing. "Done" is reached through {@link Event.CheckInStored} only.
 */
public final class Flow {
    private final Limits limits;

    public Flow(Limits limits) {
        this.limits = limits;
    }

    /** The next model and what is to be done. */
    public Step step(Model model, Event event) {
        Turn turn = new Turn(model, limits);
        boolean wasOccupied = model.state().occupied();
        happen(turn, event);
        boolean entered = !wasOccupied && turn.state().occupied();
        boolean news = event instanceof Event.OfReading && !turn.state().equals(model.state());
        if (event instanceof Event.ByPerson || entered || news) {
            turn.keepWatch();
        }
        return turn.finish();
    }

    private static void happen(Turn turn, Event event) {
        switch (event) {
            case Event.Chosen chosen -> Choosing.chosen(turn, chosen.choice());
            case Event.LanguageChosen chosen -> turn.language(chosen.language());
            case Event.DigitTyped typed -> Choosing.pad(turn, pad -> pad.plus(typed.digit()));
            case Event.DigitErased erased -> Choosing.pad(turn, NumberPad::minusLast);
            case Event.ServiceChosen chosen -> Choosing.service(turn, chosen.serviceId());
            case Event.Touched touched -> {}
            case Event.KeyScanned scanned -> Opening.keyScanned(turn, scanned.key());
            case Event.CodeRefused refused -> Opening.codeRefused(turn, refused.why());
            case Event.CardArrived arrived -> Opening.cardArrived(turn);
            case Event.CardLeft left -> cardLeft(turn);
            case Event.TroubleBegan trouble -> troubleBegan(turn, trouble.what());
            case Event.TroubleEnded trouble -> troubleEnded(turn, trouble.what());
            case Event.OfReading news -> News.ofReading(turn, news);
            case Event.OfVisit news -> News.ofVisit(turn, news);
            case Event.ConnectionChanged changed -> connectionChanged(turn, changed.online());
            case Event.ServicesChanged changed -> turn.services(changed.services());
            case Event.ClockTicked tick -> turn.clock(tick.now());
            case Event.TimerFired timer -> timerFired(turn, timer.kind(), timer.generation());
            case Event.StaffCame came -> turn.endVisitForNextPerson();
            case Event.ProgramFailed failed -> programFailed(turn);
        }
    }

    private static void cardLeft(Turn turn) {
        turn.card(false);
        switch (turn.place()) {
            case State.Reading reading -> News.contactLost(turn, reading);
            case State.AskingForKey asking -> {
                if (asking.pad().digits().isEmpty()) {
                    turn.endVisit();
                } else {
                    turn.to(new State.AskingForKey(false, asking.pad()));
                }
            }
            case State.Done done ->
                turn.timer(TimerKind.DONE_SHOWN, turn.visit(), turn.limits().doneAfterCard());
            case State.TakingBackCard taken -> turn.to(new State.Inviting());
            case State goesOn -> {}
        }
    }

    private static void troubleBegan(Turn turn, FailureCode what) {
        turn.trouble(what, true);
        if (!WaysOut.passesWithTheReader(what)) {
            return;
        }
        switch (turn.place()) {
            case State.Reading reading -> {
                turn.card(false);
                turn.effect(new Effect.StopReading(reading.attempt()));
                turn.failure(what, Optional.of(reading.key()));
            }
            case State.AwaitingSameCard waiting -> {
                turn.card(false);
                turn.failure(what, Optional.of(waiting.key()));
            }
            case State place -> {
                if (turn.cardThere()) {
                    cardLeft(turn);
                }
            }
        }
    }

    private static void troubleEnded(Turn turn, FailureCode what) {
        turn.trouble(what, false);
        if (turn.place() instanceof State.ShowingFailure failed
                && failed.code() == what
                && WaysOut.passesWithTheReader(what)) {
            failed.key().ifPresentOrElse(known -> Opening.goOnWith(turn, known), turn::endVisit);
        }
    }

    private static void connectionChanged(Turn turn, boolean online) {
        turn.connection(online);
        if (!online && turn.place() instanceof State.Done done && done.delivery() == Delivery.SENDING) {
            turn.to(done.with(Delivery.WAITING_FOR_NETWORK));
        }
    }

    private static void timerFired(Turn turn, TimerKind kind, long generation) {
        switch (kind) {
            case IDLE -> {
                if (generation == turn.idle().generation()) {
                    idle(turn);
                }
            }
            case CARD_BACK -> {
                if (generation == turn.attempts() && turn.place() instanceof State.AwaitingSameCard waiting) {
                    News.cardStillAway(turn, waiting);
                }
            }
            case READ_AGAIN -> {
                if (generation == turn.attempts()
                        && turn.cardThere()
                        && turn.place() instanceof State.AwaitingSameCard waiting) {
                    Opening.readAgain(turn, waiting);
                }
            }
            case DONE_SHOWN -> {
                if (generation == turn.visit() && turn.state() instanceof State.Done) {
                    turn.endVisitForNextPerson();
                }
            }
        }
    }

    private static void idle(Turn turn) {
        if (!turn.state().occupied()) {
            turn.endVisitForNextPerson();
            return;
        }
        int left = turn.idle().secondsLeft().orElse(turn.limits().countdownSeconds() + 1) - 1;
        if (left > 0) {
            turn.countDown(left);
        } else {
            turn.endVisitForNextPerson();
        }
    }

    private static void programFailed(Turn turn) {
        if (turn.state().occupied()) {
            turn.endVisit();
            turn.failure(FailureCode.INTERNAL_ERROR, Optional.empty());
            turn.keepWatch();
        } else {
            turn.endVisit();
        }
    }
}
