package vn.cccd.kiosk.flow;

import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/** What reader and store have to tell about this visit. */
final class News {
    private News() {}

    static void ofReading(Turn turn, Event.OfReading news) {
        if (!(turn.place() instanceof State.Reading reading) || reading.attempt() != news.attempt()) {
            return;
        }
        ReadingProgress progress = reading.progress();
        switch (news) {
            case Event.ChipRead read -> identified(turn, read.card().identity(), reading.key());
            case Event.ChipRefused refused -> turn.failure(refused.why(), Optional.of(reading.key()));
            case Event.ContactLost lost -> contactLost(turn, reading);
            case Event.ReadingFailed failed ->
                turn.failure(
                        openedBefore(progress) && aboutTheKey(failed.why()) ? FailureCode.CARD_CHANGED : failed.why(),
                        Optional.of(reading.key()));
            case Event.OfReading further ->
                turn.to(new State.Reading(
                        reading.attempt(), reading.key(), progress.after(further), reading.retries()));
        }
    }

    private static boolean openedBefore(ReadingProgress progress) {
        return progress.done().contains(ReadingProgress.Step.OPENED);
    }

    private static boolean aboutTheKey(FailureCode why) {
        return why == FailureCode.CARD_KEY_REFUSED || why == FailureCode.QR_NOT_THIS_CARD;
    }

    /** Goes on when the site accepts what was proved. */
    static void identified(Turn turn, Identity identity, CardKey key) {
        Optional<FailureCode> objection = turn.site().demand().refusalOf(identity);
        if (objection.isPresent()) {
            turn.failure(objection.get(), Optional.of(key));
        } else {
            turn.to(new State.Confirming(identity));
            turn.effect(new Effect.LookUpToday(turn.visit(), identity.person().number()));
        }
    }

    /** Waits for the same card; when it seems to lie there still, looks again after a moment. */
    static void contactLost(Turn turn, State.Reading reading) {
        int retries = turn.cardThere() ? reading.retries() + 1 : reading.retries();
        turn.effect(new Effect.StopReading(reading.attempt()));
        if (retries > turn.limits().retries()) {
            turn.failure(FailureCode.CARD_MOVED, Optional.of(reading.key()));
            return;
        }
        int seconds = turn.limits().cardBackSeconds();
        turn.to(new State.AwaitingSameCard(reading.key(), reading.progress(), retries, seconds));
        turn.timer(TimerKind.CARD_BACK, reading.attempt(), Limits.SECOND);
        if (turn.cardThere()) {
            turn.timer(TimerKind.READ_AGAIN, reading.attempt(), turn.limits().readAgain());
        }
    }

    /** One second of the wait is over. */
    static void cardStillAway(Turn turn, State.AwaitingSameCard waiting) {
        int left = waiting.secondsLeft() - 1;
        if (left > 0) {
            turn.to(new State.AwaitingSameCard(waiting.key(), waiting.progress(), waiting.retries(), left));
            turn.timer(TimerKind.CARD_BACK, turn.attempts(), Limits.SECOND);
        } else {
            turn.failure(FailureCode.CARD_REMOVED, Optional.of(waiting.key()));
        }
    }

    static void ofVisit(Turn turn, Event.OfVisit news) {
        if (news.visit() != turn.visit()) {
            return;
        }
        switch (news) {
            case Event.CheckInStored stored -> {
                if (isAwaited(turn.place())) {
                    keepPortrait(turn);
                    boolean noCard = !turn.cardThere();
                    turn.to(new State.Done(stored.ticket(), stored.delivery(), Paper.NONE, noCard));
                    turn.uncover();
                    turn.effect(new Effect.PrintTicket(
                            turn.visit(), stored.ticket(), turn.site().name(), turn.now(), turn.language()));
                    if (noCard) {
                        turn.timer(
                                TimerKind.DONE_SHOWN,
                                turn.visit(),
                                turn.limits().doneWithoutPaper());
                    }
                }
            }
            case Event.CheckInNotStored refused -> {
                if (isAwaited(turn.place())) {
                    turn.failure(refused.why(), Optional.empty());
                    turn.uncover();
                }
            }
            case Event.AlreadyCheckedIn already -> beforeRecording(turn, FailureCode.ALREADY_CHECKED_IN);
            case Event.SentToStaff sent -> beforeRecording(turn, FailureCode.SEE_STAFF);
            case Event.Expected expected -> expected(turn, expected.schedule());
            case Event.InsuranceChecked checked -> {
                if (turn.place() instanceof State.ChoosingService choosing) {
                    turn.to(choosing.with(new InsuranceStanding.Answered(checked.outcome())));
                }
            }
            case Event.DeliveryChanged changed -> {
                if (turn.place() instanceof State.Done done && done.delivery() != Delivery.SENT) {
                    turn.to(done.with(changed.delivery()));
                }
            }
            case Event.TicketPrinted printed -> paper(turn, Paper.PRINTED);
            case Event.TicketNotPrinted missing -> paper(turn, Paper.missing(missing.why()));
            case Event.StaffAnnounced announced -> called(turn, StaffCall.ANNOUNCED);
            case Event.StaffUnheard unheard -> called(turn, StaffCall.UNHEARD);
        }
    }

    private static void called(Turn turn, StaffCall call) {
        if (turn.state() instanceof State.StaffCalled called && called.call() != StaffCall.ANNOUNCED) {
            turn.cover(new State.StaffCalled(called.behind(), call, called.desk()));
        }
    }

    private static void keepPortrait(Turn turn) {
        if (turn.place() instanceof State.Recording recording
                && mayBeKept(turn.site(), recording.order().identity())) {
            turn.effect(new Effect.KeepPortrait(turn.visit()));
        }
    }

    /** Whether a portrait of this person can be on this machine from one visit to the next. */
    static boolean mayBeKept(Site site, Identity identity) {
        return identity.proof() == Proof.CHIP_GENUINE
                && site.consent().purposes().contains(ConsentText.PORTRAIT);
    }

    /** Nobody knows whether the check-in is stored; when the store tells after all, that is shown instead. */
    static void storeSilent(Turn turn) {
        turn.failure(FailureCode.RECORDING_UNCERTAIN, Optional.empty());
        turn.uncover();
        turn.keepWatch();
    }

    /** Whether the store's answer is awaited, also by somebody who was told that it did not come. */
    private static boolean isAwaited(State place) {
        return place instanceof State.Recording
                || (place instanceof State.ShowingFailure failed && failed.code() == FailureCode.RECORDING_UNCERTAIN);
    }

    private static void paper(Turn turn, Paper paper) {
        if (turn.place() instanceof State.Done done) {
            turn.to(done.with(paper));
            if (paper == Paper.PRINTED && !turn.cardThere()) {
                turn.timer(TimerKind.DONE_SHOWN, turn.visit(), turn.limits().doneWithoutCard());
            }
        }
    }

    private static void beforeRecording(Turn turn, FailureCode why) {
        State place = turn.place();
        if (place instanceof State.Confirming
                || place instanceof State.Consenting
                || place instanceof State.ChoosingService) {
            turn.failure(why, Optional.empty());
        }
    }

    /** What the person is expected for is offered first, in that order; nothing else to choose when it is one. */
    private static void expected(Turn turn, Schedule schedule) {
        if (turn.place() instanceof State.ChoosingService choosing) {
            List<Service> services = schedule.among(turn.site().services());
            if (services.isEmpty() && schedule.only()) {
                turn.failure(FailureCode.NOT_ON_ROSTER, Optional.empty());
            } else if (!services.isEmpty()
                    && (schedule.only() || choosing.chosen().isEmpty())) {
                turn.to(choosing.offering(services, schedule));
            }
        }
    }
}
