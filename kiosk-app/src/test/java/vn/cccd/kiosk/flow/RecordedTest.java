package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** The check-in is recorded, or it is not; the citizen is told nothing else. */
class RecordedTest {
    private static final Event SCAN = new Event.KeyScanned(Samples.SCANNED);

    private final Story story = Story.recording().then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENDING));

    @Test
    void itStaysUntilTheCardIsTakenAndALittleLonger() {
        assertThat(story.lastTimer(TimerKind.DONE_SHOWN)).isEmpty();

        story.then(new Event.CardLeft());
        assertThat(story.state()).isInstanceOf(State.Done.class);
        story.fire(TimerKind.DONE_SHOWN);

        assertThat(story.state()).isEqualTo(new State.Inviting());
    }

    /** How long the number stays from now on. */
    private Duration shown() {
        return story.lastTimer(TimerKind.DONE_SHOWN).orElseThrow().delay();
    }

    @Test
    void aNumberWithoutATicketStaysLongEnoughToBePhotographed() {
        story.then(new Event.TicketNotPrinted(1, FailureCode.PRINTER_MISSING), new Event.CardLeft());

        assertThat(shown()).isEqualTo(Duration.ofSeconds(30));
        assertThat(story.lastTimer(TimerKind.IDLE).orElseThrow().generation())
                .as("nobody is asked whether they are there before that")
                .isEqualTo(story.model().idle().generation());
        assertThat(story.effects().getLast()).isInstanceOf(Effect.StartTimer.class);
    }

    @Test
    void aNumberOnPaperMakesWayForTheNextPerson() {
        story.then(new Event.TicketPrinted(1), new Event.CardLeft());
        assertThat(shown()).isEqualTo(Duration.ofSeconds(8));

        Story late = Story.recording()
                .then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENDING), new Event.CardLeft());
        late.then(new Event.TicketPrinted(1));
        assertThat(late.lastTimer(TimerKind.DONE_SHOWN).orElseThrow().delay()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void withoutANetworkItSaysSo() {
        story.then(new Event.ConnectionChanged(false));

        assertThat(story.state()).isEqualTo(new State.Done(Samples.TICKET, Delivery.WAITING_FOR_NETWORK));
        assertThat(story.model().offlineHint()).isTrue();
        assertThat(story.then(new Event.DeliveryChanged(1, Delivery.SENT)).state())
                .isEqualTo(new State.Done(Samples.TICKET, Delivery.SENT));
    }

    @Test
    void theTicketIsPrintedWhenTheCheckInIsStoredAndNotBefore() {
        assertThat(Story.recording().effects(Effect.PrintTicket.class)).isEmpty();
        assertThat(story.effects(Effect.PrintTicket.class))
                .containsExactly(new Effect.PrintTicket(
                        1, Samples.TICKET, Samples.SITE.name(), Samples.NOW, Language.VIETNAMESE));
        assertThat(story.then(new Event.TicketPrinted(1)).state())
                .isEqualTo(new State.Done(Samples.TICKET, Delivery.SENDING, Paper.PRINTED));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"PRINTER_OUT_OF_PAPER", "PRINTER_MISSING"})
    void withoutPaperTheCheckInCountsAndTheNumberIsOnTheScreen(FailureCode why) {
        story.then(new Event.TicketNotPrinted(1, why), new Event.DeliveryChanged(1, Delivery.SENT));

        assertThat(story.state()).isInstanceOfSatisfying(State.Done.class, done -> {
            assertThat(done.ticket()).isEqualTo(Samples.TICKET);
            assertThat(done.delivery()).isEqualTo(Delivery.SENT);
            assertThat(done.paper().trouble()).contains(why);
        });
        assertThat(story.then(new Event.CardLeft(), SCAN).state()).isInstanceOf(State.AwaitingCard.class);
    }

    @Test
    void aTicketForWhoHasGoneSaysNothingToTheNext() {
        story.then(new Event.CardLeft(), SCAN, new Event.TicketNotPrinted(1, FailureCode.PRINTER_MISSING));

        assertThat(story.state()).isInstanceOf(State.AwaitingCard.class);
    }

    @Test
    void thePersonIsGoneFromTheModel() {
        assertThat(story.state()).isEqualTo(new State.Done(Samples.TICKET, Delivery.SENDING));
    }

    @Test
    void theNextPersonCannotStartWhileTheCardLiesThere() {
        assertThat(story.then(SCAN).state()).isInstanceOf(State.Done.class);
        assertThat(story.then(new Event.CardLeft(), SCAN).state()).isInstanceOf(State.AwaitingCard.class);
        assertThat(story.model().visit()).isEqualTo(2);
    }

    @Test
    void finishingWithTheCardStillThereAsksToTakeItBack() {
        assertThat(story.choose(Choice.FINISH).state()).isEqualTo(new State.TakingBackCard());
        assertThat(story.then(SCAN).state()).isEqualTo(new State.TakingBackCard());
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"STORE_FULL", "STORE_UNREADABLE", "ALREADY_CHECKED_IN"})
    void whatCouldNotBeStoredIsNeverCalledDone(FailureCode why) {
        Story refused = Story.recording().then(new Event.CheckInNotStored(1, why));

        assertThat(refused.failure().code()).isEqualTo(why);
        assertThat(refused.then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENT))
                        .state())
                .isInstanceOf(State.ShowingFailure.class);
    }
}
