package vn.cccd.kiosk.flow.proctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.FailureCode;

/** A genuine card in somebody else's hand: the machine lets nobody in, a proctor who has compared the face does. */
class ProctorDecisionTest extends ProctorDeskInHand {
    @BeforeEach
    void aCardIsReadThatNothingSpeaksAgainst() {
        assertThat(reads(AN)).noneMatch(ProctorEffect.StorePresence.class::isInstance);
        assertThat(granted()).isEqualTo(AN);
        assertThat(model.candidate()).contains(AN);
    }

    private void nobodyIsHeard() {
        assertThat(model.hearing()).isEqualTo(new Hearing.Nobody());
        assertThat(model.candidate()).isEmpty();
        assertThat(model.photo()).isEmpty();
    }

    private void nothingIsStoredFor(ProctorEvent event) {
        assertThat(happens(event)).noneMatch(ProctorEffect.StorePresence.class::isInstance);
    }

    @Test
    void whomTheProctorAdmitsIsStoredWithTheProofOfTheCard() {
        List<ProctorEffect> effects = admits(AN);

        assertThat(storing().person()).isEqualTo(AN.id());
        assertThat(storing().letPass()).isEmpty();
        assertThat(effects).containsExactly(new ProctorEffect.StorePresence(storing(), AN, Optional.of(genuine(AN))));
        assertThat(admits(AN)).as("once").isEmpty();
    }

    @Test
    void whomTheProctorRefusesIsNotStoredAndIsExpectedAsBefore() {
        nothingIsStoredFor(new ProctorEvent.StartedOver());
        nobodyIsHeard();
        assertThat(model.attendance()).isEqualTo(Attendance.none());
        assertThat(admits(AN)).isEmpty();

        reads(AN);
        assertThat(granted()).isEqualTo(AN);
    }

    @Test
    void thePhotoOnFileIsShownWhileTheFaceIsCompared() {
        happens(new ProctorEvent.PhotoFound(AN.exam(), new Face(Picture.of(1, 1, new int[1]))));

        assertThat(model.photo()).isPresent();
        admits(AN);
        assertThat(model.photo()).isPresent();
    }

    @Test
    void aDecisionAboutSomebodyElseLetsNobodyIn() {
        assertThat(admits(BINH)).isEmpty();
        assertThat(granted()).isEqualTo(AN);
    }

    @Test
    void noReasonIsAskedWhereNothingSpeaksAgainst() {
        nothingIsStoredFor(new ProctorEvent.LetIn(AN.exam(), "được đổi ca, có đơn", "Giám thị 1"));
        assertThat(granted()).isEqualTo(AN);
    }

    @Test
    void anObjectionIsNotAdmitted() {
        reads(CUC);

        assertThat(admits(CUC)).isEmpty();
        assertThat(objections()).containsExactly(Objection.OTHER_SESSION);
    }

    @Test
    void whatIsRestoredMeanwhileCountsWhenTheProctorDecides() {
        Presence before =
                new Presence(AN.exam(), AN.number(), Stage.THEORY, Samples.NOW, Optional.empty(), Optional.empty());
        happens(new ProctorEvent.AttendanceRestored(Attendance.none().with(before)));

        assertThat(admits(AN)).noneMatch(ProctorEffect.StorePresence.class::isInstance);
        assertThat(objections()).containsExactly(Objection.ALREADY_CHECKED_IN);
    }

    @Test
    void neitherAnotherPostNorANewListNorAnotherDayNorAMishapLetsAnybodyIn() {
        nothingIsStoredFor(new ProctorEvent.PostChosen("Sáng", Stage.YARD));
        nobodyIsHeard();
        reads(AN);
        assertThat(objections()).containsExactly(Objection.STAGE_LEFT_OUT);

        happens(new ProctorEvent.PostChosen("Sáng", Stage.THEORY));
        reads(AN);
        nothingIsStoredFor(new ProctorEvent.RosterRead(new Roster(List.of(AN, BINH)), List.of()));
        nobodyIsHeard();

        reads(AN);
        model = model.anew();
        nobodyIsHeard();

        reads(AN);
        nothingIsStoredFor(new ProctorEvent.DayBegan());
        nobodyIsHeard();
    }

    @Nested
    class WhenTheNextCardComesBeforeTheProctorHasDecided {
        @Test
        void theOneWhoWaitedIsNotLetInAndTheNextOneIsJudged() {
            cardOf(BINH);
            nobodyIsHeard();
            assertThat(admits(AN)).isEmpty();

            assertThat(happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(genuine(BINH)))))
                    .containsExactly(new ProctorEffect.FindPhoto(BINH));
            assertThat(granted()).isEqualTo(BINH);
            assertThat(admits(AN)).isEmpty();
            admits(BINH);
            happens(new ProctorEvent.PresenceStored(storing()));
            assertThat(model.attendance().at(AN.exam(), Stage.THEORY)).isEmpty();
        }

        @Test
        void aCardThatFailsLetsNeitherIn() {
            cardOf(BINH);
            happens(new Event.ReadingFailed(attempt(), FailureCode.CARD_DAMAGED));

            nobodyIsHeard();
            assertThat(admits(AN)).isEmpty();
        }

        @Test
        void theNextPersonsCodeEndsItAndTheSamePersonsDoesNot() {
            happens(new Event.KeyScanned(new CardKey.Scanned(person(AN), Optional.empty())));
            assertThat(granted()).isEqualTo(AN);

            happens(new Event.KeyScanned(new CardKey.Scanned(person(BINH), Optional.empty())));
            nobodyIsHeard();
            assertThat(model.desk().state()).isInstanceOf(DeskState.NeedsCard.class);
        }
    }
}
