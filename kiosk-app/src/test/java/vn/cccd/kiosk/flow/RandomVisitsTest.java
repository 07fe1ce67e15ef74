package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.insurance.InsuranceOutcome;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Whatever happens in whatever order: what must never be, never is. */
class RandomVisitsTest {
    private static final int EVENTS = 20_000;

    private final Flow flow = new Flow(Limits.standard());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026})
    void noOrderOfEventsBreaksAPromise(long seed) {
        Random random = new Random(seed);
        Model model = Model.atStart(Samples.ASKING_SITE, Samples.NOW);
        for (int i = 0; i < EVENTS; i++) {
            Event event = event(random, model);
            Step step = flow.step(model, event);
            check(model, event, step);
            model = step.model();
        }
    }

    private static void check(Model before, Event event, Step step) {
        State after = step.state();
        Supplier<String> what = () -> before.state() + " + " + event + " -> " + after;
        if (behind(after) instanceof State.Done && !(behind(before.state()) instanceof State.Done)) {
            assertThat(event).as(what).isInstanceOf(Event.CheckInStored.class);
            assertThat(isAwaited(before.state())).as(what).isTrue();
        }
        if (!after.occupied()) {
            assertThat(after).as(what).isIn(new State.Inviting(), new State.TakingBackCard());
            assertThat(step.model().countdown()).as(what).isEmpty();
        }
        if (behind(before.state()).occupied() && !behind(after).occupied()) {
            assertThat(step.effects()).as(what).contains(new Effect.WipeVisit(before.visit()));
            assertThat(step.model().visit()).as(what).isGreaterThan(before.visit());
        }
        boolean reads = step.effects().stream().anyMatch(Effect.ReadChip.class::isInstance);
        assertThat(reads)
                .as(what)
                .isEqualTo(behind(after) instanceof State.Reading reading && reading.attempt() > before.attempts());
        if (reads) {
            assertThat(step.model().cardThere()).as(what).isTrue();
        }
        boolean prints = step.effects().stream().anyMatch(Effect.PrintTicket.class::isInstance);
        assertThat(prints)
                .as(what)
                .isEqualTo(event instanceof Event.CheckInStored
                        && isAwaited(before.state())
                        && behind(after) instanceof State.Done);
        if (behind(before.state()) instanceof State.Recording && !(behind(after) instanceof State.Recording)) {
            assertThat(isEndOfRecording(event)).as(what).isTrue();
        }
        if (step.effects().stream().anyMatch(Effect.CheckInsurance.class::isInstance)) {
            assertThat(event).as(what).isEqualTo(new Event.Chosen(Choice.AGREE));
            assertThat(before.state()).as(what).isInstanceOf(State.Consenting.class);
        }
        boolean records = step.effects().stream().anyMatch(Effect.RecordCheckIn.class::isInstance);
        if (records) {
            assertThat(before.state()).as(what).isInstanceOf(State.ChoosingService.class);
        }
        if (after instanceof State.ShowingFailure failed) {
            assertThat(failed.ways()).as(what).containsAnyOf(Choice.CALL_STAFF, Choice.LEAVE);
        }
    }

    private static boolean isAwaited(State state) {
        return behind(state) instanceof State.Recording
                || (behind(state) instanceof State.ShowingFailure failed
                        && failed.code() == FailureCode.RECORDING_UNCERTAIN);
    }

    private static boolean isEndOfRecording(Event event) {
        return event instanceof Event.CheckInStored
                || event instanceof Event.CheckInNotStored
                || event instanceof Event.ProgramFailed
                || (event instanceof Event.TimerFired timer && timer.kind() == TimerKind.STORE_SILENT);
    }

    private static State behind(State state) {
        return state instanceof State.StaffCalled called ? called.behind() : state;
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static Event event(Random random, Model model) {
        long attempt = model.attempts() - (random.nextInt(10) == 0 ? 1 : 0);
        long visit = model.visit() - (random.nextInt(10) == 0 ? 1 : 0);
        FailureCode code = any(random, FailureCode.values());
        return switch (random.nextInt(36)) {
            case 0 -> new Event.KeyScanned(Samples.SCANNED);
            case 1 -> new Event.CodeRefused(FailureCode.QR_NOT_AN_ID);
            case 2, 3 -> new Event.CardArrived();
            case 4 -> new Event.CardLeft();
            case 5 ->
                new Event.TroubleBegan(
                        random.nextBoolean() ? FailureCode.READER_MISSING : FailureCode.READER_SERVICE_DOWN);
            case 6, 7 ->
                new Event.TroubleEnded(
                        random.nextBoolean() ? FailureCode.READER_MISSING : FailureCode.READER_SERVICE_DOWN);
            case 8 -> new Event.ChipOpened(attempt);
            case 9 -> new Event.NameRead(attempt, Samples.NAME);
            case 10 -> new Event.PortraitRead(attempt, Samples.FACE);
            case 11, 12 ->
                new Event.ChipRead(
                        attempt,
                        VerifiedCard.ofCode(
                                random.nextInt(4) == 0
                                        ? Samples.identity(Proof.CHIP_ISSUER_UNKNOWN, Assurance.QR_UNSIGNED)
                                        : Samples.genuine()));
            case 13 -> new Event.ContactLost(attempt);
            case 14 -> new Event.ReadingFailed(attempt, code);
            case 15, 16 -> new Event.CheckInStored(visit, Samples.TICKET, Delivery.SENDING);
            case 17 -> new Event.CheckInNotStored(visit, code);
            case 18 -> random.nextInt(5) == 0 ? new Event.AlreadyCheckedIn(visit) : new Event.Touched();
            case 19 -> new Event.DeliveryChanged(visit, Delivery.SENT);
            case 20 -> new Event.ConnectionChanged(random.nextBoolean());
            case 21 -> new Event.ClockTicked(LocalDateTime.of(2026, 11, 20, 9, random.nextInt(60)));
            case 22 ->
                new Event.TimerFired(
                        any(random, TimerKind.values()),
                        List.of(model.idle().generation(), attempt, visit).get(random.nextInt(3)));
            case 23 -> random.nextInt(20) == 0 ? new Event.ProgramFailed() : new Event.DigitTyped(random.nextInt(10));
            case 24 -> new Event.LanguageChosen(any(random, Language.values()));
            case 25 -> new Event.ServiceChosen("cardiology");
            case 26 -> new Event.TicketPrinted(visit);
            case 27 -> new Event.TicketNotPrinted(visit, FailureCode.PRINTER_OUT_OF_PAPER);
            case 28 -> new Event.Expected(visit, new Schedule(Samples.SCHEDULE.appointments(), random.nextBoolean()));
            case 29 -> new Event.Expected(visit, new Schedule(List.of(), random.nextInt(5) == 0));
            case 30 -> new Event.InsuranceChecked(visit, new InsuranceOutcome.NotCovered());
            default -> new Event.Chosen(any(random, Choice.values()));
        };
    }
}
