package vn.cccd.kiosk.flow;

import java.util.Optional;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.text.FailureCode;

/** The way to an open chip: key and card come together, in either order. */
final class Opening {
    private Opening() {}

    static void keyScanned(Turn turn, CardKey.Scanned key) {
        switch (turn.place()) {
            case State.Inviting inviting -> accept(turn, key);
            case State.AskingForKey asking -> accept(turn, key);
            case State.AwaitingCard waiting -> accept(turn, key);
            case State.ShowingFailure failed -> {
                if (WaysOut.scanHelps(failed.code())) {
                    accept(turn, key);
                } else if (failed.code() == FailureCode.CONSENT_REFUSED) {
                    nextPerson(turn, key);
                }
            }
            case State.Done done -> nextPerson(turn, key);
            case State.NotUsingThisMachine left -> nextPerson(turn, key);
            case State keyIsThere -> {}
        }
    }

    static void codeRefused(Turn turn, FailureCode why) {
        boolean keyWanted = switch (turn.place()) {
            case State.Inviting inviting -> true;
            case State.AskingForKey asking -> true;
            case State.ShowingFailure failed -> WaysOut.scanHelps(failed.code());
            case State keyIsThere -> false;
        };
        if (keyWanted) {
            turn.failure(why, Optional.empty());
            turn.uncover();
        }
    }

    static void cardArrived(Turn turn) {
        if (!turn.cardThere() && belongsToTheNext(turn.place())) {
            turn.endVisitForNextPerson();
        }
        turn.card(true);
        switch (turn.place()) {
            case State.Inviting inviting -> {
                turn.to(new State.AskingForKey(true, NumberPad.EMPTY));
                turn.uncover();
            }
            case State.AskingForKey asking -> turn.to(new State.AskingForKey(true, asking.pad()));
            case State.AwaitingCard waiting -> accept(turn, waiting.key());
            case State.AwaitingSameCard waiting -> readAgain(turn, waiting);
            case State.ShowingFailure failed -> {
                if (WaysOut.cardHelps(failed.code())) {
                    failed.key().ifPresent(key -> accept(turn, key));
                }
            }
            case State goesOn -> {}
        }
    }

    /** Whether a card that comes now is not that of the visit on the screen, which is over. */
    private static boolean belongsToTheNext(State place) {
        return switch (place) {
            case State.Done done -> done.cardTaken();
            case State.NotUsingThisMachine left -> true;
            case State.ShowingFailure failed -> failed.code() == FailureCode.CONSENT_REFUSED;
            case State goesOn -> false;
        };
    }

    /** The last visit is over for everybody but the person who had it. */
    private static void nextPerson(Turn turn, CardKey key) {
        if (!turn.cardThere()) {
            turn.endVisitForNextPerson();
            accept(turn, key);
        }
    }

    /** As {@link #goOnWith}, and the person is looking at this: nothing covers it. */
    private static void accept(Turn turn, CardKey key) {
        goOnWith(turn, key);
        turn.uncover();
    }

    /** Reads the card when it is there, else waits for it. */
    static void goOnWith(Turn turn, CardKey key) {
        if (turn.cardThere()) {
            var name = key.claimed().map(person -> person.fullName());
            read(turn, key, ReadingProgress.begun(name), 0);
        } else {
            turn.to(new State.AwaitingCard(key, CodeAlone.accepted(Optional.of(key), turn.site())));
        }
    }

    /** Reads what should be the same card once more. */
    static void readAgain(Turn turn, State.AwaitingSameCard waiting) {
        read(turn, waiting.key(), waiting.progress(), waiting.retries());
    }

    private static void read(Turn turn, CardKey key, ReadingProgress progress, int retries) {
        long attempt = turn.nextAttempt();
        turn.to(new State.Reading(attempt, key, progress, retries));
        turn.effect(new Effect.ReadChip(attempt, key));
    }
}
