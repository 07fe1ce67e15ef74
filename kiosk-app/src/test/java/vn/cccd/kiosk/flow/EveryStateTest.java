package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.insurance.InsuranceOutcome;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** What holds in whatever state a visit is. */
class EveryStateTest {
    private final Flow flow = new Flow(Limits.standard());

    static Stream<State> allStates() {
        return Samples.allStates();
    }

    static Stream<State> occupiedStates() {
        return Samples.occupiedStates();
    }

    static Stream<State> watchedStates() {
        return occupiedStates().filter(state -> !(behind(state) instanceof State.Recording));
    }

    static Stream<State> statesToLeave() {
        return allStates().filter(state -> !isRegistration(state) && !(state instanceof State.NotUsingThisMachine));
    }

    static Stream<State> registrations() {
        return occupiedStates().filter(EveryStateTest::isRegistration);
    }

    static Stream<State> statesThatMayFail() {
        return allStates()
                .filter(state -> !isRegistration(state))
                .filter(state -> !(state instanceof State.ShowingFailure failed
                        && failed.code() == FailureCode.RECORDING_UNCERTAIN));
    }

    /** Somebody is being registered, or is. */
    private static boolean isRegistration(State state) {
        return behind(state) instanceof State.Recording || behind(state) instanceof State.Done;
    }

    private static State behind(State state) {
        return state instanceof State.StaffCalled called ? called.behind() : state;
    }

    @ParameterizedTest
    @MethodSource("watchedStates")
    void everyOccupiedStateAsksThenWipesTheVisitWhenNobodyIsThere(State state) {
        Story story = Story.in(Samples.in(state)).then(new Event.Touched());

        story.fire(TimerKind.IDLE);
        assertThat(story.model().countdown()).hasValue(10);
        assertThat(story.state()).isEqualTo(state);
        story.fire(TimerKind.IDLE, 9);
        assertThat(story.model().countdown()).hasValue(1);
        story.fire(TimerKind.IDLE);

        assertThat(story.state()).isEqualTo(new State.Inviting());
        assertThat(story.effects()).contains(new Effect.WipeVisit(3));
        assertThat(story.model().visit()).isGreaterThan(3);
        assertThat(story.model().countdown()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("watchedStates")
    void aVisitThatEndsWithTheCardOnTheReaderHandsItBackFirst(State state) {
        Story story = Story.in(Samples.in(state, Samples.SITE, true)).then(new Event.Touched());

        story.fire(TimerKind.IDLE, 11);

        assertThat(story.state()).isEqualTo(new State.TakingBackCard());
        assertThat(story.then(new Event.CardLeft()).state()).isEqualTo(new State.Inviting());
    }

    @ParameterizedTest
    @MethodSource("watchedStates")
    void aTouchEndsTheCountdownAndVoidsItsTimer(State state) {
        Story story = Story.in(Samples.in(state)).then(new Event.Touched());
        story.fire(TimerKind.IDLE, 5);
        long old = story.lastTimer(TimerKind.IDLE).orElseThrow().generation();

        story.choose(Choice.STAY).then(new Event.TimerFired(TimerKind.IDLE, old));

        assertThat(story.model().countdown()).isEmpty();
        assertThat(story.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("allStates")
    void switchingTheLanguageKeepsThePlace(State state) {
        Step step = flow.step(Samples.in(state), new Event.LanguageChosen(Language.ENGLISH));

        assertThat(step.state()).isEqualTo(state);
        assertThat(step.model().language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("allStates")
    void staffCanBeCalledAndTheVisitGoesOnAfterwards(State state) {
        if (state instanceof State.StaffCalled) {
            return;
        }
        Story story = Story.in(Samples.in(state)).choose(Choice.CALL_STAFF);

        assertThat(story.effects()).contains(new Effect.CallStaff(3));
        assertThat(story.state()).isEqualTo(new State.StaffCalled(state, StaffCall.CALLING, Samples.SITE.desk()));
        assertThat(story.then(new Event.StaffAnnounced(3)).state())
                .isEqualTo(new State.StaffCalled(state, StaffCall.ANNOUNCED, Samples.SITE.desk()));
        assertThat(story.choose(Choice.BACK).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("allStates")
    void whoCalledStaffHasTimeUntilTheyComeAndIsToldWhenNobodyHeard(State state) {
        if (state instanceof State.StaffCalled) {
            return;
        }
        Story story = Story.in(Samples.in(state)).choose(Choice.CALL_STAFF);

        assertThat(story.lastTimer(TimerKind.IDLE).orElseThrow().delay()).isGreaterThan(Duration.ofMinutes(2));
        assertThat(story.then(new Event.StaffUnheard(2)).state())
                .isEqualTo(new State.StaffCalled(state, StaffCall.CALLING, Samples.SITE.desk()));
        assertThat(story.then(new Event.StaffUnheard(3)).state())
                .isEqualTo(new State.StaffCalled(state, StaffCall.UNHEARD, Samples.SITE.desk()));
        story.then(new Event.StaffAnnounced(3), new Event.StaffUnheard(3));
        assertThat(story.state()).isEqualTo(new State.StaffCalled(state, StaffCall.ANNOUNCED, Samples.SITE.desk()));
    }

    @ParameterizedTest
    @MethodSource("statesToLeave")
    void whoIsNotRegisteredCanLeaveAndNothingIsKept(State state) {
        Story story = Story.in(Samples.in(state)).choose(Choice.LEAVE);

        assertThat(story.state()).isEqualTo(new State.NotUsingThisMachine(Samples.SITE.desk()));
        assertThat(story.effects()).contains(new Effect.WipeVisit(3));
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void whoIsOrIsBeingRegisteredIsNotSentToRegisterOnceMore(State state) {
        Model model = Samples.in(state);

        assertThat(model.footer()).extracting(Offer::choice).doesNotContain(Choice.LEAVE);
        assertThat(flow.step(model, new Event.Chosen(Choice.LEAVE)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("allStates")
    void aLostReaderShowsItselfAndRecoversByItself(State state) {
        Story story = Story.in(Samples.in(state)).then(new Event.TroubleBegan(FailureCode.READER_MISSING));
        assertThat(story.model().banner()).contains(FailureCode.READER_MISSING);

        story.then(new Event.TroubleEnded(FailureCode.READER_MISSING));

        assertThat(story.model().banner()).isEmpty();
        boolean showsIt =
                story.state() instanceof State.ShowingFailure failed && failed.code() == FailureCode.READER_MISSING;
        assertThat(showsIt).isFalse();
    }

    @ParameterizedTest
    @MethodSource("allStates")
    void newsOfAnEarlierVisitOrReadingChangeNothing(State state) {
        Model model = Samples.in(state);

        Stream.of(
                        new Event.ChipOpened(6),
                        new Event.NameRead(6, "Trần Thị B"),
                        new Event.PortraitRead(6, Samples.FACE),
                        new Event.ChipRead(6, VerifiedCard.ofCode(Samples.genuine())),
                        new Event.ContactLost(6),
                        new Event.ReadingFailed(6, FailureCode.CHIP_FORGED),
                        new Event.CheckInStored(2, Samples.TICKET, Delivery.SENT),
                        new Event.CheckInNotStored(2, FailureCode.STORE_FULL),
                        new Event.AlreadyCheckedIn(2),
                        new Event.DeliveryChanged(2, Delivery.SENT),
                        new Event.StaffAnnounced(2),
                        new Event.Expected(2, Samples.SCHEDULE),
                        new Event.InsuranceChecked(2, new InsuranceOutcome.NotCovered()),
                        new Event.TicketPrinted(2),
                        new Event.TicketNotPrinted(2, FailureCode.PRINTER_OUT_OF_PAPER),
                        new Event.TimerFired(TimerKind.IDLE, 10),
                        new Event.TimerFired(TimerKind.CARD_BACK, 6),
                        new Event.TimerFired(TimerKind.READ_AGAIN, 6),
                        new Event.TimerFired(TimerKind.STORE_SILENT, 2),
                        new Event.TimerFired(TimerKind.CARD_TAKEN, 2),
                        new Event.TimerFired(TimerKind.DONE_SHOWN, 2))
                .forEach(late -> assertThat(flow.step(model, late))
                        .as("%s", late)
                        .isEqualTo(new Step(model, java.util.List.of())));
    }

    @ParameterizedTest
    @MethodSource("statesThatMayFail")
    void aMistakeOfTheProgramEndsTheVisitAndSaysSo(State state) {
        Step step = flow.step(Samples.in(state), new Event.ProgramFailed());

        assertThat(step.effects()).contains(new Effect.WipeVisit(3));
        if (state.occupied()) {
            assertThat(step.state())
                    .isInstanceOfSatisfying(
                            State.ShowingFailure.class,
                            failed -> assertThat(failed.code()).isEqualTo(FailureCode.INTERNAL_ERROR));
        } else {
            assertThat(step.state().occupied()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("allStates")
    void noStateTellsThePersonInItsText(State state) {
        assertThat(Samples.in(state).toString())
                .doesNotContain(Samples.NUMBER)
                .doesNotContain("000123")
                .doesNotContain(Samples.NAME)
                .doesNotContain("1990");
    }

    @ParameterizedTest
    @MethodSource("occupiedStates")
    void everyScreenHasAWayWithoutTheMachine(State state) {
        Model model = Samples.in(state);
        Choice[] ways = isRegistration(state)
                ? new Choice[] {Choice.FINISH, Choice.CALL_STAFF, Choice.BACK}
                : new Choice[] {Choice.LEAVE, Choice.START_OVER};

        assertThat(Stream.concat(state.offers().stream(), model.footer().stream())
                        .filter(Offer::enabled)
                        .map(Offer::choice))
                .containsAnyOf(ways);
    }

    @Test
    void aLanguageLeftBehindOnTheFirstScreenGoesBackToVietnamese() {
        Story story = Story.at(Samples.SITE).then(new Event.LanguageChosen(Language.ENGLISH));

        story.fire(TimerKind.IDLE);

        assertThat(story.model().language()).isEqualTo(Language.VIETNAMESE);
    }

    @ParameterizedTest
    @MethodSource("endingsNobodyChose")
    void theFirstLanguageComesBackAlsoWhenAMachineEndedTheVisit(Event ending) {
        Story story = Story.in(Samples.in(new State.AskingForKey(true, NumberPad.EMPTY), Samples.SITE, true))
                .then(new Event.LanguageChosen(Language.ENGLISH), ending);
        if (story.state().occupied()) {
            story.choose(Choice.START_OVER);
        }

        story.fire(TimerKind.IDLE);

        assertThat(story.model().language()).isEqualTo(Language.VIETNAMESE);
    }

    @ParameterizedTest
    @MethodSource("endingsNobodyChose")
    void theFirstLanguageComesBackToAnEmptyScreen(Event happening) {
        Story story = Story.at(Samples.SITE).then(new Event.LanguageChosen(Language.ENGLISH), happening);

        story.fire(TimerKind.IDLE);

        assertThat(story.model().language()).isEqualTo(Language.VIETNAMESE);
    }

    static Stream<Event> endingsNobodyChose() {
        return Stream.of(
                new Event.CardLeft(), new Event.TroubleBegan(FailureCode.READER_MISSING), new Event.ProgramFailed());
    }

    @Test
    void theNextPersonBeginsInVietnamese() {
        Story story = Story.in(Samples.in(new State.Done(Samples.TICKET, Delivery.SENT)))
                .then(new Event.LanguageChosen(Language.ENGLISH))
                .choose(Choice.FINISH);

        assertThat(story.model().language()).isEqualTo(Language.VIETNAMESE);
    }

    @Test
    void aButtonThatIsNotOfferedDoesNothing() {
        Model confirming = Samples.in(new State.Confirming(Samples.genuine()));

        assertThat(flow.step(confirming, new Event.Chosen(Choice.AGREE)).state())
                .isEqualTo(confirming.state());

        Model choosing = Samples.in(
                new State.ChoosingService(Samples.genuine(), Samples.NOW, Samples.SITE.services(), Optional.empty()));
        Step step = flow.step(choosing, new Event.Chosen(Choice.WITH_INSURANCE));
        assertThat(step.state()).isEqualTo(choosing.state());
        assertThat(step.effects()).noneMatch(Effect.RecordCheckIn.class::isInstance);
    }
}
