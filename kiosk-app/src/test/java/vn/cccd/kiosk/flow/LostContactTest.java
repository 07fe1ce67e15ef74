package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.text.FailureCode;

/** The card, or the reader under it, goes away in the middle. */
class LostContactTest {
    private static final Event SCAN = new Event.KeyScanned(Samples.SCANNED);
    private static final Event CARD = new Event.CardArrived();

    @Nested
    class WhenTheCardIsPulled {
        private final Story story = Story.at(Samples.SITE)
                .then(SCAN, CARD, new Event.ChipOpened(1), new Event.NameRead(1, Samples.NAME), new Event.CardLeft());

        @Test
        void itIsAwaitedForFiveSecondsAtEachOfFourPlacesThenNamed() {
            assertThat(story.effects()).contains(new Effect.StopReading(1));
            assertThat(story.state())
                    .isInstanceOfSatisfying(
                            State.AwaitingSameCard.class,
                            waiting -> assertThat(waiting.secondsLeft()).isEqualTo(20));

            story.fire(TimerKind.CARD_BACK, 20);

            assertThat(story.failure().code()).isEqualTo(FailureCode.CARD_REMOVED);
            assertThat(story.failure().ways()).contains(Choice.TRY_AGAIN, Choice.CALL_STAFF);
        }

        @Test
        void itIsReadAgainWhenItComesBack() {
            story.then(CARD);

            assertThat(story.effects()).contains(new Effect.ReadChip(2, Samples.SCANNED));
            assertThat(story.state())
                    .isInstanceOfSatisfying(
                            State.Reading.class,
                            reading -> assertThat(reading.progress().done()).contains(ReadingProgress.Step.NAME));
        }

        @Test
        void anotherCardThatComesInsteadIsNamed() {
            story.then(CARD, new Event.ReadingFailed(2, FailureCode.QR_NOT_THIS_CARD));

            assertThat(story.failure().code()).isEqualTo(FailureCode.CARD_CHANGED);
        }

        @Test
        void puttingItBackOnTheFailureScreenReadsItToo() {
            story.fire(TimerKind.CARD_BACK, 20).then(CARD);

            assertThat(story.state()).isInstanceOf(State.Reading.class);
        }

        @Test
        void theTimerOfAnEarlierLossDoesNotShortenTheNext() {
            story.then(CARD, new Event.CardLeft(), new Event.TimerFired(TimerKind.CARD_BACK, 1));

            assertThat(story.state())
                    .isInstanceOfSatisfying(
                            State.AwaitingSameCard.class,
                            waiting -> assertThat(waiting.secondsLeft()).isEqualTo(20));
        }
    }

    @Test
    void aCardThatLosesContactWithoutLeavingIsReadAgainAFewTimesThenNamed() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD);
        for (int loss = 1; loss <= 3; loss++) {
            story.then(new Event.ContactLost(story.attempt()));
            assertThat(story.state()).isInstanceOf(State.AwaitingSameCard.class);
            story.fire(TimerKind.READ_AGAIN);
            assertThat(story.state()).isInstanceOf(State.Reading.class);
        }

        story.then(new Event.ContactLost(story.attempt()));

        assertThat(story.failure().code()).isEqualTo(FailureCode.CARD_MOVED);
        assertThat(story.effects(Effect.ReadChip.class)).hasSize(4);
    }

    @Test
    void aReaderLostWhileReadingIsNamedAndTheVisitGoesOnWhenItIsBack() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD, new Event.TroubleBegan(FailureCode.READER_SERVICE_DOWN));
        assertThat(story.failure().code()).isEqualTo(FailureCode.READER_SERVICE_DOWN);
        assertThat(story.model().cardThere()).isFalse();

        story.then(new Event.TroubleEnded(FailureCode.READER_SERVICE_DOWN));
        assertThat(story.state()).isEqualTo(new State.AwaitingCard(Samples.SCANNED, true));

        assertThat(story.then(CARD).state()).isInstanceOf(State.Reading.class);
    }

    @Test
    void withoutAReaderTheCodeAloneStillHelpsWhereTheSiteAllowsIt() {
        Story story = Story.at(Samples.SITE)
                .then(SCAN, CARD, new Event.TroubleBegan(FailureCode.READER_MISSING))
                .choose(Choice.WITHOUT_CARD);

        assertThat(story.state()).isInstanceOf(State.Confirming.class);
    }

    @Test
    void aCardLiftedToScanItsCodeGoesBackToTheInvitation() {
        Story story = Story.at(Samples.SITE).then(CARD, new Event.CardLeft());

        assertThat(story.state()).isEqualTo(new State.Inviting());
        assertThat(story.then(SCAN, CARD).state()).isInstanceOf(State.Reading.class);
    }

    @Test
    void tryingAgainWithTheSameKeyWaitsForTheCard() {
        Optional<CardKey> key = Optional.of(Samples.SCANNED);
        Story story = Story.in(Samples.in(Samples.failure(FailureCode.CARD_REMOVED, key)))
                .choose(Choice.TRY_AGAIN);

        assertThat(story.state()).isEqualTo(new State.AwaitingCard(Samples.SCANNED, true));
    }
}
