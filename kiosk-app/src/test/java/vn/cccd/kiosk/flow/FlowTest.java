package vn.cccd.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/** The stories of the self-service visit. */
class FlowTest {
    private static final Event SCAN = new Event.KeyScanned(Samples.SCANNED);
    private static final Event CARD = new Event.CardArrived();

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

        story.chipRead();
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

    @Test
    void aCodeOfAnotherCardIsCalledThatAndCanBeScannedAnew() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD, new Event.ReadingFailed(1, FailureCode.QR_NOT_THIS_CARD));

        assertThat(story.failure().code()).isEqualTo(FailureCode.QR_NOT_THIS_CARD);
        assertThat(story.failure().ways()).containsExactly(Choice.START_OVER, Choice.CALL_STAFF);
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

        assertThat(story.failure().ways()).containsExactly(Choice.TYPE_NUMBER, Choice.START_OVER, Choice.CALL_STAFF);
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

        assertThat(story.failure().code()).isEqualTo(code);
        assertThat(story.failure().ways()).contains(Choice.CALL_STAFF).doesNotContain(Choice.WITHOUT_CARD);
        assertThat(story.then(SCAN).effects(Effect.ReadChip.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"CARD_HOSTILE", "CARD_DAMAGED"})
    void whoIsSentToThePeopleCallsThemFirst(FailureCode code) {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD, new Event.ReadingFailed(1, code));

        assertThat(story.failure().ways().getFirst()).isEqualTo(Choice.CALL_STAFF);
        assertThat(story.failure().ways()).contains(Choice.START_OVER);
    }

    @Test
    void anExpiredCardLeadsToTheDeskUnlessTheSiteTakesIt() {
        Event read = new Event.ChipRead(1, VerifiedCard.ofCode(Samples.expired()));

        Story refused = Story.at(Samples.STRICT_SITE).then(SCAN, CARD, read);
        Story accepted = Story.at(Samples.SITE).then(SCAN, CARD, read);

        assertThat(refused.failure().code()).isEqualTo(FailureCode.DOCUMENT_EXPIRED);
        assertThat(refused.failure().ways()).containsExactly(Choice.CALL_STAFF, Choice.LEAVE);
        assertThat(accepted.state()).isEqualTo(new State.Confirming(Samples.expired()));
    }

    @Test
    void whatIsNotProvedIsSaidBeforeTheDateOfExpiry() {
        Identity expired = new Identity(
                Samples.PERSON,
                Assurance.QR_UNSIGNED,
                Proof.CHIP_ISSUER_UNKNOWN,
                Optional.empty(),
                Set.of(Caveat.DOCUMENT_EXPIRED),
                Optional.empty(),
                Samples.genuine().provedAt());

        Story story =
                Story.at(Samples.STRICT_SITE).then(SCAN, CARD, new Event.ChipRead(1, VerifiedCard.ofCode(expired)));

        assertThat(story.failure().code()).isEqualTo(FailureCode.SIGNER_UNKNOWN);
    }

    @Test
    void anUnknownIssuerLeadsToTheDeskUnlessTheSiteAcceptsIt() {
        Event read = new Event.ChipRead(
                1, VerifiedCard.ofCode(Samples.identity(Proof.CHIP_ISSUER_UNKNOWN, Assurance.QR_UNSIGNED)));
        Site lenient = new Site(
                Samples.SITE.sector(),
                Samples.SITE.badge(),
                Samples.SITE.name(),
                Samples.SITE.task(),
                Samples.SITE.desk(),
                Demand.of(Assurance.CHIP_GENUINE).acceptingUnknownIssuers(),
                Samples.SITE.cardUse(),
                Samples.SITE.consent(),
                Samples.SITE.services());

        Story refused = Story.at(Samples.SITE).then(SCAN, CARD, read);
        Story accepted = Story.at(lenient).then(SCAN, CARD, read);

        assertThat(refused.failure().code()).isEqualTo(FailureCode.SIGNER_UNKNOWN);
        assertThat(accepted.state()).isInstanceOf(State.Confirming.class);
    }

    @Test
    void lessThanTheSiteDemandsIsNotEnough() {
        Story story = Story.at(Samples.STRICT_SITE)
                .then(
                        SCAN,
                        CARD,
                        new Event.ChipRead(
                                1,
                                VerifiedCard.ofCode(
                                        Samples.identity(Proof.CHIP_DATA_SIGNED, Assurance.CHIP_DATA_SIGNED))));

        assertThat(story.failure().code()).isEqualTo(FailureCode.ASSURANCE_TOO_LOW);
    }

    @Test
    void aUselessCodeIsNamedAndTheNextScanCounts() {
        Story story = Story.at(Samples.SITE).then(new Event.CodeRefused(FailureCode.QR_NOT_AN_ID));

        assertThat(story.failure().ways()).contains(Choice.TRY_AGAIN, Choice.TYPE_NUMBER);
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
    void whoIsToBeSeenByStaffIsSentThere() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD).chipRead().then(new Event.SentToStaff(1));

        assertThat(story.failure().code()).isEqualTo(FailureCode.SEE_STAFF);
        assertThat(story.failure().ways()).containsExactly(Choice.CALL_STAFF, Choice.LEAVE);
    }

    @Test
    void otherServicesAreOfferedFromThenOn() {
        List<Service> first = List.of(Samples.SITE.services().getFirst());
        Story story = Story.at(Samples.SITE).then(new Event.ServicesChanged(first));

        assertThat(story.model().site().services()).isEqualTo(first);
    }

    @Test
    void whoIsAlreadyCheckedInIsToldBeforeTheQuestions() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD).chipRead().then(new Event.AlreadyCheckedIn(1));

        assertThat(story.failure().code()).isEqualTo(FailureCode.ALREADY_CHECKED_IN);
        assertThat(story.failure().key()).isEmpty();
    }

    @Test
    void refusingConsentLeadsToTheDeskAndLeavesNothing() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD).chipRead().choose(Choice.CONFIRM, Choice.REFUSE);

        assertThat(story.failure().code()).isEqualTo(FailureCode.CONSENT_REFUSED);
        assertThat(story.effects()).contains(new Effect.WipeVisit(1));
        assertThat(story.effects(Effect.RecordCheckIn.class)).isEmpty();
    }

    @Test
    void aChipThatMustBeLeftAloneForAMinuteIsNotOfferedAnotherTryAtOnce() {
        Story story =
                Story.at(Samples.SITE).then(SCAN, CARD, new Event.ReadingFailed(1, FailureCode.CARD_BLOCKED_SLOW));

        assertThat(story.failure().ways()).containsExactly(Choice.START_OVER, Choice.WITHOUT_CARD, Choice.CALL_STAFF);
    }

    @Test
    void notMeStartsOver() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD).chipRead().choose(Choice.NOT_ME);

        assertThat(story.state()).isEqualTo(new State.TakingBackCard());
    }

    @Test
    void everyQuestionHasAWayBack() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD).chipRead().choose(Choice.CONFIRM, Choice.AGREE);

        assertThat(story.choose(Choice.BACK).state()).isInstanceOf(State.Consenting.class);
        assertThat(story.choose(Choice.BACK).state()).isInstanceOf(State.Confirming.class);
    }

    @Test
    void theVisitGoesOnBehindTheCallForStaff() {
        Story story = Story.at(Samples.SITE).then(SCAN, CARD).choose(Choice.CALL_STAFF);

        story.chipRead();

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
    void aSingleServiceIsChosenAlready() {
        Site one = new Site(
                Samples.SITE.sector(),
                Samples.SITE.badge(),
                Samples.SITE.name(),
                Samples.SITE.task(),
                Samples.SITE.desk(),
                Samples.SITE.demand(),
                Samples.SITE.cardUse(),
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
}
