package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/** The stories of the self-service visit. */
class FlowTest {
    private static final Event SCAN = new Event.KeyScanned(Samples.SCANNED);
    private static final Event CARD = new Event.CardArrived();

    private static Story chipRead(Story story) {
        long attempt = story.attempt();
        return story.then(
                new Event.ChipOpened(attempt),
                new Event.NameRead(attempt, Samples.NAME),
                new Event.SignatureChecked(attempt),
                new Event.PortraitArriving(attempt, 50),
                new Event.PortraitRead(attempt, Samples.FACE),
                new Event.ChipRead(attempt, Samples.genuine()));
    }

    private static Story recording() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD);
        return chipRead(story)
                .choose(Choice.CONFIRM, Choice.AGREE)
                .then(new Event.ServiceChosen("cardiology"))
                .choose(Choice.WITH_INSURANCE);
    }

    private static State.ShowingFailure shown(Story story) {
        assertThat(story.state()).isInstanceOf(State.ShowingFailure.class);
        return (State.ShowingFailure) story.state();
    }

    @Test
    void codeThenCardThenTheQuestionsThenTheNumber() {
        Story story = Story.at(Samples.SITE).then(SCAN);
        assertThat(story.state()).isEqualTo(new State.AwaitingCard(Samples.SCANNED, true));

        story.then(CARD);
        assertThat(story.effects()).contains(new Effect.ReadChip(1, Samples.SCANNED));
        assertThat(story.state())
                .isInstanceOfSatisfying(
                        State.Reading.class,
                        reading -> assertThat(reading.progress().fullName()).contains(Samples.NAME));

        chipRead(story);
        assertThat(story.state()).isEqualTo(new State.Confirming(Samples.genuine()));
        assertThat(story.effects()).contains(new Effect.LookUpToday(1, Samples.PERSON.number()));

        story.choose(Choice.CONFIRM);
        assertThat(story.state()).isEqualTo(new State.Consenting(Samples.genuine(), Samples.SITE.consent()));
        story.choose(Choice.AGREE);
        assertThat(story.state()).isInstanceOf(State.ChoosingService.class);
        story.then(new Event.ServiceChosen("cardiology")).choose(Choice.WITHOUT_INSURANCE);

        assertThat(story.effects(Effect.RecordCheckIn.class)).singleElement().satisfies(effect -> {
            assertThat(effect.order().service().id()).isEqualTo("cardiology");
            assertThat(effect.order().insured()).isFalse();
            assertThat(effect.order().identity()).isEqualTo(Samples.genuine());
        });
        assertThat(story.state()).isInstanceOf(State.Recording.class);

        story.then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENDING));
        assertThat(story.state()).isEqualTo(new State.Done(Samples.TICKET, Delivery.SENDING));
        story.then(new Event.DeliveryChanged(1, Delivery.SENT));
        assertThat(story.state()).isEqualTo(new State.Done(Samples.TICKET, Delivery.SENT));
    }

    @Test
    void cardFirstThenTheCode() {
        Story story = Story.at(Samples.SITE).then(CARD);
        assertThat(story.state()).isEqualTo(new State.AskingForKey(true, NumberPad.EMPTY));

        story.then(SCAN);

        assertThat(story.effects()).contains(new Effect.ReadChip(1, Samples.SCANNED));
    }

    @Test
    void cardFirstThenTheTypedNumber() {
        Story story = Story.at(Samples.SITE).then(CARD).type("99909000012");
        assertThat(story.state().offers()).contains(new Offer(Choice.ENTER_NUMBER, false));

        story.type("4").then(new Event.DigitErased()).type("3").choose(Choice.ENTER_NUMBER);

        assertThat(story.effects()).contains(new Effect.ReadChip(1, Samples.TYPED));
    }

    @Test
    void aTypedNumberWaitsForTheCardAndIsNeverEnoughAlone() {
        Story story = Story.at(Samples.SITE)
                .choose(Choice.TYPE_NUMBER)
                .type(Samples.NUMBER)
                .choose(Choice.ENTER_NUMBER);

        assertThat(story.state()).isEqualTo(new State.AwaitingCard(Samples.TYPED, false));
        story.choose(Choice.WITHOUT_CARD);
        assertThat(story.state()).isEqualTo(new State.AwaitingCard(Samples.TYPED, false));
        assertThat(story.then(CARD).state()).isInstanceOf(State.Reading.class);
    }

    @Test
    void theCodeAloneGoesOnWithTheAssuranceItHas() {
        Story story = Story.at(Samples.SITE).then(SCAN).choose(Choice.WITHOUT_CARD);

        assertThat(story.state()).isInstanceOfSatisfying(State.Confirming.class, confirming -> {
            assertThat(confirming.identity().assurance()).isEqualTo(Assurance.QR_UNSIGNED);
            assertThat(confirming.identity().proof()).isEqualTo(Proof.QR_UNSIGNED);
            assertThat(confirming.identity().maskedNumber()).isEqualTo("999•••••0123");
        });
    }

    @Test
    void theCodeAloneIsNotOfferedWhereTheSiteWantsTheChip() {
        Story story = Story.at(Samples.STRICT_SITE).then(SCAN);

        assertThat(story.state()).isEqualTo(new State.AwaitingCard(Samples.SCANNED, false));
        assertThat(story.choose(Choice.WITHOUT_CARD).state()).isInstanceOf(State.AwaitingCard.class);
    }

    @Nested
    class WhenTheCardIsPulled {
        private final Story story = Story.at(Samples.SITE)
                .then(SCAN, CARD, new Event.ChipOpened(1), new Event.NameRead(1, Samples.NAME), new Event.CardLeft());

        @Test
        void itIsAwaitedForTenSecondsThenNamed() {
            assertThat(story.effects()).contains(new Effect.StopReading(1));
            assertThat(story.state())
                    .isInstanceOfSatisfying(
                            State.AwaitingSameCard.class,
                            waiting -> assertThat(waiting.secondsLeft()).isEqualTo(10));

            story.fire(TimerKind.CARD_BACK, 10);

            assertThat(shown(story).code()).isEqualTo(FailureCode.CARD_REMOVED);
            assertThat(shown(story).ways()).contains(Choice.TRY_AGAIN, Choice.CALL_STAFF);
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

            assertThat(shown(story).code()).isEqualTo(FailureCode.CARD_CHANGED);
        }

        @Test
        void puttingItBackOnTheFailureScreenReadsItToo() {
            story.fire(TimerKind.CARD_BACK, 10).then(CARD);

            assertThat(story.state()).isInstanceOf(State.Reading.class);
        }

        @Test
        void theTimerOfAnEarlierLossDoesNotShortenTheNext() {
            story.then(CARD, new Event.CardLeft(), new Event.TimerFired(TimerKind.CARD_BACK, 1));

            assertThat(story.state())
                    .isInstanceOfSatisfying(
                            State.AwaitingSameCard.class,
                            waiting -> assertThat(waiting.secondsLeft()).isEqualTo(10));
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

        assertThat(shown(story).code()).isEqualTo(FailureCode.CARD_MOVED);
        assertThat(story.effects(Effect.ReadChip.class)).hasSize(4);
    }

    @Test
    void aCodeOfAnotherCardIsCalledThatAndCanBeScannedAnew() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD, new Event.ReadingFailed(1, FailureCode.QR_NOT_THIS_CARD));

        assertThat(shown(story).code()).isEqualTo(FailureCode.QR_NOT_THIS_CARD);
        assertThat(shown(story).ways()).containsExactly(Choice.START_OVER, Choice.CALL_STAFF);
        assertThat(story.then(SCAN).effects()).contains(new Effect.ReadChip(2, Samples.SCANNED));
        story.then(new Event.ReadingFailed(2, FailureCode.QR_NOT_THIS_CARD)).choose(Choice.START_OVER);
        assertThat(story.state()).isEqualTo(new State.TakingBackCard());
    }

    @Test
    void aWrongTypedNumberCanBeTypedAgainAndNeverLoopsByItself() {
        Story story = Story.at(Samples.SITE)
                .then(CARD)
                .type("999090000999")
                .choose(Choice.ENTER_NUMBER)
                .then(new Event.ReadingFailed(1, FailureCode.CARD_KEY_REFUSED));

        assertThat(shown(story).ways()).containsExactly(Choice.TYPE_NUMBER, Choice.START_OVER, Choice.CALL_STAFF);
        assertThat(story.effects(Effect.ReadChip.class)).hasSize(1);
        story.choose(Choice.TYPE_NUMBER);
        assertThat(story.state()).isEqualTo(new State.AskingForKey(true, NumberPad.EMPTY));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"CHIP_FORGED", "CHIP_CLONE_SUSPECTED", "SIGNER_REVOKED", "CHIP_NOT_JUDGED", "CARD_HOSTILE"})
    void aDoubtfulCardLeadsToPeopleAndCannotBeAvoidedByItsCode(FailureCode code) {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD, new Event.ReadingFailed(1, code));

        assertThat(shown(story).code()).isEqualTo(code);
        assertThat(shown(story).ways()).contains(Choice.CALL_STAFF).doesNotContain(Choice.WITHOUT_CARD);
        assertThat(story.then(SCAN).effects(Effect.ReadChip.class)).hasSize(1);
    }

    @Test
    void anUnknownIssuerLeadsToTheDeskUnlessTheSiteAcceptsIt() {
        Event read = new Event.ChipRead(1, Samples.identity(Proof.CHIP_ISSUER_UNKNOWN, Assurance.QR_UNSIGNED));
        Site lenient = new Site(
                Samples.SITE.sector(),
                Samples.SITE.badge(),
                Samples.SITE.name(),
                Samples.SITE.task(),
                Samples.SITE.desk(),
                Assurance.CHIP_GENUINE,
                true,
                Samples.SITE.consent(),
                Samples.SITE.services());

        Story refused = Story.at(Samples.SITE).then(SCAN, CARD, read);
        Story accepted = Story.at(lenient).then(SCAN, CARD, read);

        assertThat(shown(refused).code()).isEqualTo(FailureCode.SIGNER_UNKNOWN);
        assertThat(accepted.state()).isInstanceOf(State.Confirming.class);
    }

    @Test
    void lessThanTheSiteDemandsIsNotEnough() {
        Story story = Story.at(Samples.STRICT_SITE)
                .then(
                        SCAN,
                        CARD,
                        new Event.ChipRead(1, Samples.identity(Proof.CHIP_DATA_SIGNED, Assurance.CHIP_DATA_SIGNED)));

        assertThat(shown(story).code()).isEqualTo(FailureCode.ASSURANCE_TOO_LOW);
    }

    @Test
    void aReaderLostWhileReadingIsNamedAndTheVisitGoesOnWhenItIsBack() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD, new Event.TroubleBegan(FailureCode.READER_SERVICE_DOWN));
        assertThat(shown(story).code()).isEqualTo(FailureCode.READER_SERVICE_DOWN);
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
    void aUselessCodeIsNamedAndTheNextScanCounts() {
        Story story = Story.at(Samples.SITE).then(new Event.CodeRefused(FailureCode.QR_NOT_AN_ID));

        assertThat(shown(story).ways()).contains(Choice.TRY_AGAIN, Choice.TYPE_NUMBER);
        assertThat(story.then(SCAN).state()).isEqualTo(new State.AwaitingCard(Samples.SCANNED, true));
    }

    @Test
    void aUselessCodeWhileTheCardLiesThereDoesNotSendTheCardAway() {
        Story story = Story.at(Samples.SITE)
                .then(CARD, new Event.CodeRefused(FailureCode.QR_NOT_AN_ID))
                .choose(Choice.TRY_AGAIN);

        assertThat(story.state()).isEqualTo(new State.AskingForKey(true, NumberPad.EMPTY));
    }

    @Test
    void whoIsAlreadyCheckedInIsToldBeforeTheQuestions() {
        Story story = chipRead(Story.at(Samples.SITE).then(SCAN, CARD)).then(new Event.AlreadyCheckedIn(1));

        assertThat(shown(story).code()).isEqualTo(FailureCode.ALREADY_CHECKED_IN);
        assertThat(shown(story).key()).isEmpty();
    }

    @Test
    void refusingConsentLeadsToTheDeskAndLeavesNothing() {
        Story story = chipRead(Story.at(Samples.SITE).then(SCAN, CARD)).choose(Choice.CONFIRM, Choice.REFUSE);

        assertThat(shown(story).code()).isEqualTo(FailureCode.CONSENT_REFUSED);
        assertThat(story.effects()).contains(new Effect.WipeVisit(1));
        assertThat(story.effects(Effect.RecordCheckIn.class)).isEmpty();
    }

    @Test
    void notMeStartsOver() {
        Story story = chipRead(Story.at(Samples.SITE).then(SCAN, CARD)).choose(Choice.NOT_ME);

        assertThat(story.state()).isEqualTo(new State.TakingBackCard());
    }

    @Test
    void everyQuestionHasAWayBack() {
        Story story = chipRead(Story.at(Samples.SITE).then(SCAN, CARD)).choose(Choice.CONFIRM, Choice.AGREE);

        assertThat(story.choose(Choice.BACK).state()).isInstanceOf(State.Consenting.class);
        assertThat(story.choose(Choice.BACK).state()).isInstanceOf(State.Confirming.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"STORE_FULL", "STORE_UNREADABLE", "ALREADY_CHECKED_IN"})
    void whatCouldNotBeStoredIsNeverCalledDone(FailureCode why) {
        Story story = recording().then(new Event.CheckInNotStored(1, why));

        assertThat(shown(story).code()).isEqualTo(why);
        assertThat(story.then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENT))
                        .state())
                .isInstanceOf(State.ShowingFailure.class);
    }

    @Nested
    class WhenTheNumberIsShown {
        private final Story story = recording().then(new Event.CheckInStored(1, Samples.TICKET, Delivery.SENDING));

        @Test
        void itStaysUntilTheCardIsTakenAndALittleLonger() {
            assertThat(story.lastTimer(TimerKind.DONE_SHOWN)).isEmpty();

            story.then(new Event.CardLeft());
            assertThat(story.state()).isInstanceOf(State.Done.class);
            story.fire(TimerKind.DONE_SHOWN);

            assertThat(story.state()).isEqualTo(new State.Inviting());
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
    }

    @Test
    void theVisitGoesOnBehindTheCallForStaff() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD).choose(Choice.CALL_STAFF);

        chipRead(story);

        assertThat(story.state()).isInstanceOf(State.StaffCalled.class);
        assertThat(story.choose(Choice.BACK).state()).isInstanceOf(State.Confirming.class);
    }

    @Test
    void whileTheChipIsBeingReadNobodyIsAskedWhetherTheyAreThere() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD);
        long before = story.lastTimer(TimerKind.IDLE).orElseThrow().generation();

        story.then(new Event.ChipOpened(1), new Event.TimerFired(TimerKind.IDLE, before));

        assertThat(story.model().countdown()).isEmpty();
    }

    @Test
    void aCardLiftedToScanItsCodeGoesBackToTheInvitation() {
        Story story = Story.at(Samples.SITE).then(CARD, new Event.CardLeft());

        assertThat(story.state()).isEqualTo(new State.Inviting());
        assertThat(story.then(SCAN, CARD).state()).isInstanceOf(State.Reading.class);
    }

    @Test
    void aSingleServiceIsChosenAlready() {
        Site one = new Site(
                Samples.SITE.sector(),
                Samples.SITE.badge(),
                Samples.SITE.name(),
                Samples.SITE.task(),
                Samples.SITE.desk(),
                Assurance.QR_UNSIGNED,
                false,
                Samples.SITE.consent(),
                java.util.List.of(Samples.CLINIC));

        Story story = Story.at(one).then(SCAN).choose(Choice.WITHOUT_CARD, Choice.CONFIRM, Choice.AGREE);

        assertThat(story.state())
                .isEqualTo(new State.ChoosingService(
                        ((State.ChoosingService) story.state()).identity(),
                        Samples.NOW,
                        one.services(),
                        Optional.of(Samples.CLINIC)));
    }

    @Test
    void tryingAgainWithTheSameKeyWaitsForTheCard() {
        Optional<CardKey> key = Optional.of(Samples.SCANNED);
        Story story = Story.in(Samples.in(Samples.failure(FailureCode.CARD_REMOVED, key)))
                .choose(Choice.TRY_AGAIN);

        assertThat(story.state()).isEqualTo(new State.AwaitingCard(Samples.SCANNED, true));
    }
}
