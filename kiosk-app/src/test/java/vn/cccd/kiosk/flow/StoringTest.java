package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.text.FailureCode;

/** While the check-in is on its way into the store, and when the store is slow or silent. */
class StoringTest {
    private static final Event STORED = new Event.CheckInStored(1, Samples.TICKET, Delivery.SENDING);

    private final Story story = Story.recording();

    @Test
    void aSlowStoreWipesNobodysNumber() {
        story.fire(TimerKind.IDLE, 12);

        assertThat(story.state()).isInstanceOf(State.Recording.class);
        assertThat(story.model().countdown()).isEmpty();
        assertThat(story.effects(Effect.WipeVisit.class)).isEmpty();
        assertThat(story.then(STORED).state()).isInstanceOf(State.Done.class);
    }

    @Test
    void theNumberIsShownForAsLongAsEver() {
        long before = story.lastTimer(TimerKind.IDLE).orElseThrow().generation();

        story.then(STORED, new Event.TimerFired(TimerKind.IDLE, before));

        assertThat(story.model().countdown()).isEmpty();
    }

    @Test
    void theNumberComesInFrontOfTheCallForStaff() {
        story.choose(Choice.CALL_STAFF).then(STORED);

        assertThat(story.state()).isEqualTo(new State.Done(Samples.TICKET, Delivery.SENDING));
    }

    @Test
    void staffThatEndsVisitsDoesNotEndThisOne() {
        story.then(new Event.StaffCame(), STORED);

        assertThat(story.state()).isInstanceOf(State.Done.class);
    }

    @Nested
    class WhenTheStoreNeverAnswers {
        @Test
        void whatIsNotKnownIsSaid() {
            story.fire(TimerKind.STORE_SILENT);

            assertThat(story.failure().code()).isEqualTo(FailureCode.RECORDING_UNCERTAIN);
            assertThat(story.failure().ways()).containsExactly(Choice.CALL_STAFF, Choice.LEAVE);
            story.fire(TimerKind.IDLE, 11);
            assertThat(story.state()).isEqualTo(new State.TakingBackCard());
        }

        @Test
        void anAnswerAfterAllIsShown() {
            story.fire(TimerKind.STORE_SILENT).then(STORED);

            assertThat(story.state()).isInstanceOf(State.Done.class);
            assertThat(story.effects(Effect.PrintTicket.class)).hasSize(1);
        }

        @Test
        void aRefusalAfterAllIsShown() {
            story.fire(TimerKind.STORE_SILENT).then(new Event.CheckInNotStored(1, FailureCode.STORE_FULL));

            assertThat(story.failure().code()).isEqualTo(FailureCode.STORE_FULL);
        }

        @Test
        void whoHasTheNumberHearsNothingOfIt() {
            story.then(STORED).fire(TimerKind.STORE_SILENT);

            assertThat(story.state()).isInstanceOf(State.Done.class);
        }
    }

    @Nested
    class WhenTheProgramFails {
        @Test
        void whatMayBeStoredIsNotDenied() {
            story.then(new Event.ProgramFailed());

            assertThat(story.failure().code()).isEqualTo(FailureCode.RECORDING_UNCERTAIN);
            assertThat(story.then(new Event.ProgramFailed(), STORED).state()).isInstanceOf(State.Done.class);
        }

        @Test
        void theNumberStays() {
            story.then(STORED, new Event.CardLeft(), new Event.ProgramFailed());

            assertThat(story.state()).isEqualTo(new State.Done(Samples.TICKET, Delivery.SENDING));
            assertThat(story.fire(TimerKind.DONE_SHOWN).state()).isEqualTo(new State.Inviting());
        }
    }
}
