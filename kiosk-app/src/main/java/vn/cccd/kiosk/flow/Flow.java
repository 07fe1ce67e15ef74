package vn.cccd.kiosk.flow;

import java.time.Duration;
import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

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
        boolean answered = isRecording(model.place()) && !isRecording(turn.place());
        if (event instanceof Event.ByPerson || entered || news || answered || strandedInEnglish(model, turn)) {
            turn.keepWatch();
        }
        return turn.finish();
    }

    private static boolean isRecording(State place) {
        return place instanceof State.Recording;
    }

    /** The visit ended under the watch that would have brought the first language back; whoever lifted a card to scan its code keeps theirs a while. */
    private static boolean strandedInEnglish(Model before, Turn turn) {
        return !turn.state().occupied()
                && turn.language() != Language.VIETNAMESE
                && turn.idle().generation() != before.idle().generation();
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
            case Event.StaffCame came -> staffCame(turn);
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
            case State.Done done -> {
                Duration shown = done.paper() == Paper.PRINTED
                        ? turn.limits().doneAfterCard()
                        : turn.limits().doneWithoutPaper();
                turn.timer(TimerKind.DONE_SHOWN, turn.visit(), shown);
                turn.timer(TimerKind.CARD_TAKEN, turn.visit(), turn.limits().cardTaken());
                turn.keepWatch();
            }
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
            case STORE_SILENT -> {
                if (generation == turn.visit() && isRecording(turn.place())) {
                    News.storeSilent(turn);
                }
            }
            case CARD_TAKEN -> {
                if (generation == turn.visit() && !turn.cardThere() && turn.place() instanceof State.Done done) {
                    turn.to(done.withoutCard());
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
        if (isRecording(turn.place())) {
            turn.keepWatch();
            return;
        }
        int left = turn.idle().secondsLeft().orElse(turn.limits().countdownSeconds() + 1) - 1;
        if (left > 0) {
            turn.countDown(left);
        } else {
            turn.endVisitForNextPerson();
        }
    }

    /** Staff gives the visit up, but not a check-in that is on its way into the store: its number is to be shown. */
    private static void staffCame(Turn turn) {
        if (!isRecording(turn.place())) {
            turn.endVisitForNextPerson();
        }
    }

    /** What is stored stays so, and what may be is not called off. */
    private static void programFailed(Turn turn) {
        switch (turn.place()) {
            case State.Recording recording -> News.storeSilent(turn);
            case State.ShowingFailure failed -> {
                if (failed.code() == FailureCode.RECORDING_UNCERTAIN) {
                    turn.keepWatch();
                } else {
                    giveUp(turn);
                }
            }
            case State.Done done -> {
                turn.keepWatch();
                if (!turn.cardThere()) {
                    Duration shown = done.paper() == Paper.PRINTED
                            ? turn.limits().doneWithoutCard()
                            : turn.limits().doneWithoutPaper();
                    turn.timer(TimerKind.DONE_SHOWN, turn.visit(), shown);
                }
            }
            case State place -> giveUp(turn);
        }
    }

    private static void giveUp(Turn turn) {
        boolean occupied = turn.state().occupied();
        turn.endVisit();
        if (occupied) {
            turn.failure(FailureCode.INTERNAL_ERROR, Optional.empty());
            turn.keepWatch();
        }
    }
}
