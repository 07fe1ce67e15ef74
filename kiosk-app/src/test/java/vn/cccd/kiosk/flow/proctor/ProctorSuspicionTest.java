package vn.cccd.kiosk.flow.proctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.kiosk.text.FailureCode;

/** A chip that was found out is not forgotten because its card is taken away and something harmless happens. */
class ProctorSuspicionTest extends ProctorDeskInHand {
    private static final String REASON = "đã so ảnh và giấy hẹn";

    private static Suspicion about(Candidate candidate, FailureCode found) {
        return new Suspicion(candidate.id(), found, true, Samples.NOW);
    }

    private List<ProctorEffect> isFoundOut(Candidate candidate, FailureCode found) {
        cardOf(candidate);
        List<ProctorEffect> effects = happens(new Event.ChipRefused(attempt(), found, List.of()));
        takeAway();
        return effects;
    }

    private void takeAway() {
        happens(new Event.CardLeft());
        happens(new ProctorEvent.StartedOver());
    }

    /** Something harmless happens to a card of {@code candidate}, who is picked from the list then. */
    private void failsHarmlessly(Candidate candidate) {
        cardOf(candidate);
        happens(new Event.ReadingFailed(attempt(), FailureCode.CARD_REMOVED));
        happens(new ProctorEvent.CandidateChosen(candidate.exam()));
    }

    private List<ProctorEffect> letIn(Candidate candidate) {
        return happens(new ProctorEvent.LetIn(candidate.exam(), REASON, "Giám thị 1"));
    }

    private void staysOut(Candidate candidate) {
        assertThat(objections()).containsExactly(Objection.CARD_SUSPECTED, Objection.CHIP_NOT_JUDGED);
        assertThat(letIn(candidate)).isEmpty();
        assertThat(model.hearing()).isInstanceOf(Hearing.Objected.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"CHIP_FORGED", "CHIP_CLONE_SUSPECTED", "SIGNER_REVOKED"})
    void anotherHarmlessFailureDoesNotLetTheSamePersonIn(FailureCode found) {
        assertThat(isFoundOut(AN, found))
                .filteredOn(ProctorEffect.KeepSuspicion.class::isInstance)
                .containsExactly(new ProctorEffect.KeepSuspicion(about(AN, found)));

        failsHarmlessly(AN);
        staysOut(AN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Objection.class,
            names = {"CHIP_FORGED", "CHIP_CLONE_SUSPECTED", "SIGNER_REVOKED"})
    void itIsHeardAtOnceWhoseverNumberOpenedTheCard(Objection found) {
        cardOf(AN);
        assertThat(happens(new Event.ChipRefused(attempt(), found.code(), List.of())))
                .contains(new ProctorEffect.FindPhoto(AN));
        assertThat(objections()).containsExactly(found);
        assertThat(model.candidate()).contains(AN);
        assertThat(letIn(AN)).isEmpty();
        takeAway();
        assertThat(model.hearing()).isEqualTo(new Hearing.Nobody());

        cardOf(candidate("9", "999090000999", "Người Lạ", "Sáng"));
        happens(new Event.ChipRefused(attempt(), found.code(), List.of()));
        assertThat(objections()).containsExactly(found, Objection.NOT_ON_ROSTER);
        assertThat(model.candidate()).isEmpty();
    }

    @Test
    void aCodeThatSaysNothingIsSuchAFailureToo() {
        isFoundOut(AN, FailureCode.CHIP_FORGED);
        happens(new Event.CodeRefused(FailureCode.QR_UNREADABLE));
        happens(new ProctorEvent.CandidateChosen(AN.exam()));

        staysOut(AN);
    }

    @Test
    void theNumberThatOpenedTheCardMayHaveBeenTyped() {
        happens(new Event.CardArrived());
        happens(new ProctorEvent.NumberTyped(AN.id()));
        happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_FORGED, List.of()));
        takeAway();

        failsHarmlessly(AN);
        staysOut(AN);
    }

    @Test
    void itIsKeptOnceHoweverOftenTheCardIsPutBack() {
        isFoundOut(AN, FailureCode.CHIP_FORGED);

        assertThat(isFoundOut(AN, FailureCode.CHIP_FORGED)).noneMatch(ProctorEffect.KeepSuspicion.class::isInstance);
    }

    @Test
    void aHarmlessFailureOfSomebodyElseIsOverruledAsBefore() {
        isFoundOut(AN, FailureCode.CHIP_FORGED);
        failsHarmlessly(BINH);

        assertThat(objections()).containsExactly(Objection.CHIP_NOT_JUDGED);
        assertThat(letIn(BINH)).hasSize(1);
    }

    @Test
    void neitherANewListNorAMishapOfTheProgramForgetsItAndAnotherDayDoes() {
        isFoundOut(AN, FailureCode.CHIP_FORGED);
        happens(new ProctorEvent.RosterRead(
                new Roster(List.of(candidate("7", AN.id().digits(), "An", "Sáng"))), List.of()));
        model = model.anew();
        failsHarmlessly(AN);
        staysOut(AN);

        happens(new ProctorEvent.DayBegan());
        assertThat(model.suspicions()).isEqualTo(Suspicions.none());
        takeAway();
        readTheList();
        failsHarmlessly(AN);
        assertThat(letIn(AN)).hasSize(1);
    }

    @Test
    void afterARestartItStandsAndWhatTheDeskKnowsByThenIsNewer() {
        Suspicions before = Suspicions.none().with(about(AN, FailureCode.CHIP_FORGED));
        happens(new ProctorEvent.SuspicionsRestored(before));
        failsHarmlessly(AN);
        staysOut(AN);

        takeAway();
        readsAndAdmits(AN);
        happens(new ProctorEvent.SuspicionsRestored(before));
        assertThat(model.suspicions().on(AN.id())).isEmpty();
    }

    @Nested
    class WhenACandidateIsPickedWhileACardOfAnotherNumberIsFoundOut {
        @Test
        void neitherIsLetInOnThatCard() {
            cardOf(AN);
            happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_FORGED, List.of()));
            happens(new ProctorEvent.CandidateChosen(BINH.exam()));
            assertThat(objections()).containsExactly(Objection.CHIP_FORGED);
            assertThat(letIn(BINH)).isEmpty();

            happens(new ProctorEvent.CandidateChosen(AN.exam()));
            assertThat(objections()).containsExactly(Objection.CHIP_FORGED);
            assertThat(letIn(AN)).isEmpty();
        }

        @Test
        void thePersonWhoseNumberOpenedTheCardIsSuspectedAndNotWhoWasPicked() {
            cardOf(AN);
            happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_FORGED, List.of()));
            happens(new ProctorEvent.CandidateChosen(BINH.exam()));
            takeAway();

            assertThat(model.suspicions().on(BINH.id())).isEmpty();
            failsHarmlessly(AN);
            staysOut(AN);
        }
    }

    @Nested
    class WhenACardOfThePersonIsRead {
        @Test
        void itEndsWhenTheyAreLetInOnIt() {
            isFoundOut(AN, FailureCode.CHIP_CLONE_SUSPECTED);

            assertThat(reads(AN)).noneMatch(ProctorEffect.KeepSuspicion.class::isInstance);
            assertThat(admits(AN))
                    .contains(new ProctorEffect.KeepSuspicion(
                            about(AN, FailureCode.CHIP_CLONE_SUSPECTED).lifted()));
            happens(new ProctorEvent.PresenceStored(storing()));
            happens(new ProctorEvent.StartedOver());
            happens(new ProctorEvent.PostChosen("Sáng", Stage.SIMULATION));
            failsHarmlessly(AN);
            assertThat(objections()).containsExactly(Objection.CHIP_NOT_JUDGED);
            assertThat(letIn(AN)).hasSize(1);
        }

        @Test
        void theProctorsWordForItEndsItAndRefusingDoesNot() {
            isFoundOut(CUC, FailureCode.CHIP_FORGED);
            reads(CUC);
            assertThat(objections()).containsExactly(Objection.OTHER_SESSION);
            happens(new ProctorEvent.StartedOver());
            assertThat(model.suspicions().on(CUC.id())).isPresent();

            reads(CUC);
            assertThat(letIn(CUC)).hasAtLeastOneElementOfType(ProctorEffect.KeepSuspicion.class);
            assertThat(model.suspicions().on(CUC.id())).isEmpty();
        }

        @Test
        void aChipThatAnybodyMayHaveSignedIsNoSuchCard() {
            isFoundOut(AN, FailureCode.CHIP_FORGED);
            read(new Identity(
                    person(AN),
                    Assurance.QR_UNSIGNED,
                    Proof.CHIP_ISSUER_UNKNOWN,
                    Optional.of("GENUINE_ISSUER_UNKNOWN"),
                    Set.of(),
                    Optional.empty(),
                    LocalTime.of(7, 5)));

            assertThat(objections()).containsExactly(Objection.CARD_SUSPECTED, Objection.SIGNER_UNKNOWN);
            assertThat(letIn(AN)).isEmpty();
        }

        private void read(Identity identity) {
            cardOf(AN);
            happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(identity)));
        }
    }

    @Test
    void aCodeAloneIsNoCardWhereTheSiteTakesCodes() {
        model = ProctorModel.atStart(Samples.SITE, Samples.NOW);
        readTheList();
        happens(new Event.KeyScanned(new CardKey.Scanned(person(BINH), Optional.empty())));
        happens(new ProctorEvent.WentOnWithoutCard());
        assertThat(admits(BINH)).hasAtLeastOneElementOfType(ProctorEffect.StorePresence.class);
        happens(new ProctorEvent.PresenceStored(storing()));

        isFoundOut(AN, FailureCode.CHIP_FORGED);
        happens(new Event.KeyScanned(new CardKey.Scanned(person(AN), Optional.empty())));
        assertThat(happens(new ProctorEvent.WentOnWithoutCard()))
                .noneMatch(ProctorEffect.StorePresence.class::isInstance);

        assertThat(objections()).containsExactly(Objection.CARD_SUSPECTED);
        assertThat(letIn(AN)).isEmpty();
    }

    @Test
    void nothingOfItTellsWhoItIs() {
        isFoundOut(AN, FailureCode.CHIP_FORGED);

        assertThat(model.suspicions()).hasToString("Suspicions[Suspicion[CHIP_FORGED]]");
    }
}
