package vn.cccd.kiosk.flow.desk;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.flow.TimerKind;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/**
 * The rules of a desk's reader. Pure: the same model and event give the same step. News of a reading that was given up change nothing.
 *
 * <p>Nothing here ends by time: staff sees what is missing and decides.
 */
public final class Desk {
    private final Limits limits;

    public Desk(Limits limits) {
        this.limits = limits;
    }

    /** The next model, what is to be done, and the card that was read, if one was. */
    public DeskStep step(DeskModel model, Event event) {
        return switch (event) {
            case Event.KeyScanned scanned -> useKey(model, scanned.key());
            case Event.CodeRefused refused -> codeRefused(model, refused.why());
            case Event.CardArrived arrived -> cardArrived(model, model.withCard(true));
            case Event.CardLeft left -> cardLeft(model.withCard(false));
            case Event.TroubleBegan trouble -> troubleBegan(model.withTrouble(trouble.what(), true), trouble.what());
            case Event.TroubleEnded trouble -> troubleEnded(model.withTrouble(trouble.what(), false), trouble.what());
            case Event.OfReading news -> ofReading(model, news);
            case Event.TimerFired timer -> timerFired(model, timer);
            case Event.ConnectionChanged changed -> DeskStep.to(model.withConnection(changed.online()));
            case Event.ClockTicked tick -> DeskStep.to(model.at(tick.now()));
            case Event.ProgramFailed failed -> giveUp(model, FailureCode.INTERNAL_ERROR);
            case Event.OfVisit news -> DeskStep.to(model);
            case Event.ServicesChanged ofSelfService -> DeskStep.to(model);
            case Event.StaffCame ofSelfService -> DeskStep.to(model);
            case Event.ByPerson ofSelfService -> DeskStep.to(model);
        };
    }

    /** A key was scanned or typed: with that person's card there it is read, else the card is awaited. */
    public DeskStep useKey(DeskModel model, CardKey key) {
        return switch (model.state()) {
            case DeskState.Reading reading -> DeskStep.to(model);
            case DeskState.Interrupted stopped -> model.cardThere() ? DeskStep.to(model) : goOnWith(model, key);
            case DeskState state -> goOnWith(model, key);
        };
    }

    /** Staff wants this reading, or its failure, out of the way. */
    public DeskStep startOver(DeskModel model) {
        DeskState next = model.cardThere() ? new DeskState.NeedsKey() : new DeskState.Ready();
        return model.state() instanceof DeskState.Reading reading
                ? DeskStep.to(model.to(next), new Effect.StopReading(reading.attempt()))
                : DeskStep.to(model.to(next));
    }

    /** Staff wants the same card tried once more. */
    public DeskStep tryAgain(DeskModel model) {
        return model.state() instanceof DeskState.Failed failed && failed.mayTryAgain()
                ? failed.key().map(key -> goOnWith(model, key)).orElseGet(() -> DeskStep.to(model))
                : DeskStep.to(model);
    }

    /** Staff goes on with what the code says, without the chip, where {@code site} takes that. */
    public DeskStep withoutCard(DeskModel model, Site site) {
        return model.codeAlone(site)
                .map(code -> taken(
                        model,
                        VerifiedCard.ofCode(
                                code, model.now().toLocalTime(), site.cardUse().allowed())))
                .orElseGet(() -> DeskStep.to(model));
    }

    /** The next person's key does not fit the last one's card: asking for the change spares the chip a wrong key. */
    private static DeskStep goOnWith(DeskModel model, CardKey key) {
        return model.cardThere() && !model.cardIsOfAnother(key.number())
                ? read(model, key, ReadingProgress.begun(key.claimed().map(person -> person.fullName())), 0)
                : DeskStep.to(model.to(new DeskState.NeedsCard(key)));
    }

    private static DeskStep read(DeskModel before, CardKey key, ReadingProgress progress, int retries) {
        DeskModel model = before.nextAttempt();
        long attempt = model.attempts();
        return DeskStep.to(
                model.to(new DeskState.Reading(attempt, key, progress, retries)), new Effect.ReadChip(attempt, key));
    }

    private static DeskStep codeRefused(DeskModel model, FailureCode why) {
        return model.state() instanceof DeskState.Reading
                ? DeskStep.to(model)
                : DeskStep.to(model.to(new DeskState.Failed(why, Optional.empty(), List.of())));
    }

    /** What was lying there all the time did not arrive: a card that failed is not tried over and over. */
    private static DeskStep cardArrived(DeskModel before, DeskModel model) {
        return switch (model.state()) {
            case DeskState.Ready ready -> DeskStep.to(model.to(new DeskState.NeedsKey()));
            case DeskState.Taken taken -> DeskStep.to(model.to(new DeskState.NeedsKey()));
            case DeskState.NeedsCard waiting -> goOnWith(model, waiting.key());
            case DeskState.Interrupted stopped -> read(model, stopped.key(), stopped.progress(), stopped.retries());
            case DeskState.Failed failed -> {
                if (failed.key().isEmpty()) {
                    yield DeskStep.to(model.to(new DeskState.NeedsKey()));
                }
                boolean another = !before.cardThere() && !judged(failed.code());
                yield another ? goOnWith(model, failed.key().get()) : DeskStep.to(model);
            }
            case DeskState.NeedsKey asking -> DeskStep.to(model);
            case DeskState.Reading reading -> DeskStep.to(model);
        };
    }

    /** Whether the chip was judged: the same card comes to the same end, and another one wants another key. */
    private static boolean judged(FailureCode code) {
        return code == FailureCode.CHIP_FORGED
                || code == FailureCode.CHIP_CLONE_SUSPECTED
                || code == FailureCode.SIGNER_REVOKED;
    }

    private DeskStep cardLeft(DeskModel model) {
        return switch (model.state()) {
            case DeskState.Reading reading -> contactLost(model, reading);
            case DeskState.NeedsKey asking -> DeskStep.to(model.to(new DeskState.Ready()));
            case DeskState.Taken taken -> DeskStep.to(model.to(new DeskState.Ready()));
            case DeskState state -> DeskStep.to(model);
        };
    }

    private DeskStep troubleBegan(DeskModel model, FailureCode what) {
        boolean ofReader = what == FailureCode.READER_MISSING || what == FailureCode.READER_SERVICE_DOWN;
        if (!ofReader) {
            return DeskStep.to(model);
        }
        DeskModel without = model.withCard(false);
        return switch (without.state()) {
            case DeskState.Reading reading ->
                DeskStep.to(
                        without.to(new DeskState.Failed(what, Optional.of(reading.key()), List.of())),
                        new Effect.StopReading(reading.attempt()));
            case DeskState state -> cardLeft(without);
        };
    }

    private DeskStep troubleEnded(DeskModel model, FailureCode what) {
        if (model.state() instanceof DeskState.Failed failed && failed.code() == what) {
            return failed.key().map(key -> goOnWith(model, key)).orElseGet(() -> startOver(model));
        }
        return DeskStep.to(model);
    }

    private DeskStep ofReading(DeskModel model, Event.OfReading news) {
        if (!(model.state() instanceof DeskState.Reading reading) || reading.attempt() != news.attempt()) {
            return DeskStep.to(model);
        }
        return switch (news) {
            case Event.ChipRead read -> taken(model, read.card());
            case Event.ChipRefused refused -> failed(model, reading.key(), refused.why(), refused.checks());
            case Event.ReadingFailed failed -> failed(model, reading.key(), failed.why(), List.of());
            case Event.ContactLost lost -> contactLost(model, reading);
            case Event.ChipOpened opened ->
                progress(model.withCardOf(Optional.of(reading.key().number())), reading, opened);
            case Event.OfReading further -> progress(model, reading, further);
        };
    }

    private static DeskStep progress(DeskModel model, DeskState.Reading reading, Event.OfReading news) {
        return DeskStep.to(model.to(new DeskState.Reading(
                reading.attempt(), reading.key(), reading.progress().after(news), reading.retries())));
    }

    private static DeskStep failed(DeskModel model, CardKey key, FailureCode why, List<Check> checks) {
        boolean notTheirs = why == FailureCode.CARD_KEY_REFUSED || why == FailureCode.QR_NOT_THIS_CARD;
        DeskModel known = notTheirs ? model.withCardOf(Optional.empty()) : model;
        return DeskStep.to(known.to(new DeskState.Failed(why, Optional.of(key), checks)));
    }

    /** The card that lies there is this person's now, unless it is known to be another's. */
    private static DeskStep taken(DeskModel model, VerifiedCard card) {
        IdNumber person = card.identity().person().number();
        DeskModel known = model.withCardOf(model.cardOf().or(() -> Optional.of(person)));
        DeskState next = model.cardThere() ? new DeskState.Taken() : new DeskState.Ready();
        return new DeskStep(known.to(next), List.of(), Optional.of(card));
    }

    /** Waits for the same card; when it seems to lie there still, looks again after a moment, a few times. */
    private DeskStep contactLost(DeskModel model, DeskState.Reading reading) {
        int retries = model.cardThere() ? reading.retries() + 1 : reading.retries();
        Effect.AtReader stop = new Effect.StopReading(reading.attempt());
        if (retries > limits.retries()) {
            return DeskStep.to(
                    model.to(new DeskState.Failed(FailureCode.CARD_MOVED, Optional.of(reading.key()), List.of())),
                    stop);
        }
        DeskModel waiting = model.to(new DeskState.Interrupted(reading.key(), reading.progress(), retries));
        return model.cardThere()
                ? DeskStep.to(
                        waiting,
                        stop,
                        new Effect.StartTimer(TimerKind.READ_AGAIN, reading.attempt(), limits.readAgain()))
                : DeskStep.to(waiting, stop);
    }

    private static DeskStep timerFired(DeskModel model, Event.TimerFired timer) {
        if (timer.kind() == TimerKind.READ_AGAIN
                && timer.generation() == model.attempts()
                && model.cardThere()
                && model.state() instanceof DeskState.Interrupted stopped) {
            return read(model, stopped.key(), stopped.progress(), stopped.retries());
        }
        return DeskStep.to(model);
    }

    private static DeskStep giveUp(DeskModel model, FailureCode why) {
        DeskModel failed = model.to(new DeskState.Failed(why, Optional.empty(), List.of()));
        return model.state() instanceof DeskState.Reading reading
                ? DeskStep.to(failed, new Effect.StopReading(reading.attempt()))
                : DeskStep.to(failed);
    }
}
