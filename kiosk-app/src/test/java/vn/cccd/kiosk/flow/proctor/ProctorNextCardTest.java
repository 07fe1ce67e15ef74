package vn.cccd.kiosk.flow.proctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.FailureCode;

/** Two candidates in a row: what is told of one never counts for the other. */
class ProctorNextCardTest extends ProctorDeskInHand {
    @Test
    void theNextCandidatesCodeIsNotTriedOnTheLastOnesCard() {
        cardOf(AN);
        happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(genuine(AN))));

        assertThat(happens(new Event.KeyScanned(new CardKey.Scanned(person(BINH), Optional.empty()))))
                .isEmpty();
        assertThat(model.desk().state()).isInstanceOf(DeskState.NeedsCard.class);
    }

    @Test
    void whileACheckIsBeingStoredTheNextCardWaitsAndIsJudgedAfterwards() {
        readsAndAdmits(AN);
        Presence first = storing();
        assertThat(reads(BINH)).noneMatch(ProctorEffect.StorePresence.class::isInstance);
        happens(new ProctorEvent.StartedOver());
        happens(new ProctorEvent.PostChosen("Chiều", Stage.ROAD));
        assertThat(storing()).isEqualTo(first);
        assertThat(model.post().stage()).isEqualTo(Stage.THEORY);

        assertThat(happens(new ProctorEvent.PresenceStored(first))).containsExactly(new ProctorEffect.FindPhoto(BINH));
        admits(BINH);
        assertThat(storing().person()).isEqualTo(BINH.id());
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(model.checked()).isEqualTo(2);
    }

    @Test
    void whenTheFirstCheckCannotBeStoredTheSecondCardWaitsUntilThatWasSeen() {
        readsAndAdmits(AN);
        Presence first = storing();
        reads(BINH);
        happens(new ProctorEvent.PresenceNotStored(first, FailureCode.STORE_FULL));
        assertThat(model.hearing()).isInstanceOf(Hearing.NotStored.class);
        assertThat(model.candidate()).contains(AN);

        happens(new ProctorEvent.StartedOver());

        assertThat(granted()).isEqualTo(BINH);
    }

    @Test
    void aNewListDoesNotDropTheCardThatWaits() {
        readsAndAdmits(AN);
        Presence first = storing();
        reads(BINH);
        happens(new ProctorEvent.RosterRead(new Roster(List.of(AN, BINH)), List.of()));

        assertThat(granted()).isEqualTo(BINH);
        happens(new ProctorEvent.PresenceStored(first));
        admits(BINH);
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(model.checked()).isEqualTo(2);
    }

    @Nested
    class WhenTheNextCardIsOnTheReader {
        private void letInAn() {
            readsAndAdmits(AN);
            happens(new ProctorEvent.PresenceStored(storing()));
            assertThat(model.hearing()).isInstanceOf(Hearing.LetIn.class);
        }

        private void nobodyIsHeard() {
            assertThat(model.hearing()).isEqualTo(new Hearing.Nobody());
            assertThat(model.candidate()).isEmpty();
            assertThat(model.photo()).isEmpty();
        }

        @Test
        void thatTheOneBeforeWasLetInDoesNotStandBesideItsReadingOrItsFailure() {
            letInAn();
            cardOf(BINH);
            nobodyIsHeard();

            happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_FORGED, List.of()));
            isFoundOut(BINH, Objection.CHIP_FORGED);
        }

        private void isFoundOut(Candidate candidate, Objection found) {
            assertThat(objections()).containsExactly(found);
            assertThat(model.candidate()).contains(candidate);
        }

        @Test
        void aCodeThatIsRefusedIsNotAboutTheOneBefore() {
            letInAn();
            happens(new Event.CodeRefused(FailureCode.QR_EXPIRED));

            nobodyIsHeard();
        }

        @Test
        void theNextPersonsCodeEndsItAndTheSamePersonsDoesNot() {
            letInAn();
            happens(new Event.KeyScanned(new CardKey.Scanned(person(AN), Optional.empty())));
            assertThat(model.hearing()).isInstanceOf(Hearing.LetIn.class);

            happens(new Event.KeyScanned(new CardKey.Scanned(person(BINH), Optional.empty())));
            nobodyIsHeard();
        }

        @Test
        void theOneBeforeWhoWasObjectedToIsNotLetInByAReasonForThisOne() {
            reads(CUC);
            assertThat(objections()).containsExactly(Objection.OTHER_SESSION);
            cardOf(BINH);
            happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_CLONE_SUSPECTED, List.of()));

            assertThat(happens(new ProctorEvent.LetIn(CUC.exam(), "đã so ảnh và giấy hẹn", "Giám thị 1")))
                    .isEmpty();
            isFoundOut(BINH, Objection.CHIP_CLONE_SUSPECTED);
        }

        @Test
        void aReasonThatWasTypedForSomebodyElseLetsNobodyIn() {
            reads(CUC);

            assertThat(happens(new ProctorEvent.LetIn(AN.exam(), "được đổi ca, có đơn", "Giám thị 1")))
                    .isEmpty();
            assertThat(objections()).containsExactly(Objection.OTHER_SESSION);
        }

        @Test
        void aCheckThatIsStoredMeanwhileCountsAndDoesNotStandBesideTheNextCard() {
            readsAndAdmits(AN);
            Presence first = storing();
            cardOf(BINH);
            assertThat(storing()).isEqualTo(first);
            happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_FORGED, List.of()));
            assertThat(storing()).isEqualTo(first);
            happens(new ProctorEvent.PresenceStored(first));

            isFoundOut(BINH, Objection.CHIP_FORGED);
            assertThat(model.checked()).isEqualTo(1);
        }

        @Test
        void aCheckThatCouldNotBeStoredIsToldAllTheSame() {
            readsAndAdmits(AN);
            Presence first = storing();
            cardOf(BINH);
            happens(new ProctorEvent.PresenceNotStored(first, FailureCode.STORE_FULL));

            assertThat(model.hearing()).isInstanceOf(Hearing.NotStored.class);
        }
    }
}
