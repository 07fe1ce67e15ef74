package vn.cccd.kiosk.flow.proctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.FailureCode;

/** Somebody with two tests on one day is checked at each for itself. */
class ProctorTwoTestsTest extends ProctorDeskInHand {
    private static final Candidate CAR = test("5", "B", "Chiều");
    private static final Candidate BIKE = test("5", "A1", "Sáng");

    private static Candidate test(String number, String licenceClass, String session) {
        return new Candidate(number, AN.id(), AN.fullName(), Optional.empty(), licenceClass, session);
    }

    @BeforeEach
    void readBothSessions() {
        list(CAR, BIKE, BINH);
        call("Sáng", Stage.THEORY);
    }

    private void list(Candidate... candidates) {
        happens(new ProctorEvent.RosterRead(new Roster(List.of(candidates)), List.of()));
    }

    private void call(String session, Stage stage) {
        happens(new ProctorEvent.PostChosen(session, stage));
    }

    private void isLetIn(Candidate candidate) {
        readsAndAdmits(candidate);
        assertThat(storing().exam()).isEqualTo(candidate.exam());
        happens(new ProctorEvent.PresenceStored(storing()));
        happens(new ProctorEvent.StartedOver());
    }

    @Test
    void theCardJumpsToTheTestOfTheSessionThatIsCalled() {
        isLetIn(BIKE);
        assertThat(model.checked()).isEqualTo(1);
        call("Chiều", Stage.THEORY);
        assertThat(model.checked()).isZero();
        isLetIn(CAR);
        assertThat(model.checked()).isEqualTo(1);

        reads(CAR);
        assertThat(objections()).containsExactly(Objection.ALREADY_CHECKED_IN);
        assertThat(model.candidate()).contains(CAR);
    }

    @Test
    void theStagesOfOneAreNoStagesOfTheOther() {
        isLetIn(BIKE);
        call("Chiều", Stage.SIMULATION);
        reads(CAR);
        assertThat(objections()).containsExactly(Objection.STAGE_LEFT_OUT);
        assertThat(model.attendance().lastStage(CAR.exam())).isEmpty();
    }

    @Test
    void whoseTestsAreBothOfAnotherSessionIsToldSo() {
        list(CAR, test("8", "A1", "Tối"), BINH);
        call("Sáng", Stage.THEORY);
        reads(CAR);

        assertThat(objections()).containsExactly(Objection.OTHER_SESSION);
        assertThat(model.candidate()).contains(CAR);
    }

    @Test
    void twoTestsInOneSessionAreCheckedOneAfterTheOther() {
        Candidate second = test("6", "B", "Sáng");
        list(BIKE, second);
        isLetIn(BIKE);
        isLetIn(second);
        assertThat(model.checked()).isEqualTo(2);

        call("Sáng", Stage.SIMULATION);
        reads(BIKE);
        assertThat(model.candidate()).as("who has that stage").contains(second);
    }

    @Test
    void aListWithOtherNumbersAndSessionsKnowsBoth() {
        isLetIn(BIKE);
        Candidate bike = test("31", "a1", "07:30");
        Candidate car = test("77", "B", "13:30");
        list(car, bike);
        call("07:30", Stage.THEORY);

        reads(bike);
        assertThat(objections()).containsExactly(Objection.ALREADY_CHECKED_IN);
        call("13:30", Stage.THEORY);
        isLetIn(car);
    }

    @Test
    void theAfternoonsListAloneFindsNobodyCheckedAndTheMorningsAgainDoes() {
        isLetIn(BIKE);
        list(CAR);
        isLetIn(CAR);
        list(BIKE);
        reads(BIKE);
        assertThat(objections()).containsExactly(Objection.ALREADY_CHECKED_IN);
    }

    @Test
    void theOneThatIsPickedFromTheListIsTheOneThatIsLetIn() {
        cardOf(CAR);
        happens(new Event.ReadingFailed(attempt(), FailureCode.CARD_DAMAGED));
        assertThat(happens(new ProctorEvent.CandidateChosen(CAR.exam())))
                .containsExactly(new ProctorEffect.FindPhoto(CAR));
        assertThat(happens(new ProctorEvent.LetIn(BIKE.exam(), "đã so ảnh và giấy hẹn", "Giám thị 1")))
                .isEmpty();
        happens(new ProctorEvent.LetIn(CAR.exam(), "đã so ảnh và giấy hẹn", "Giám thị 1"));

        assertThat(storing().exam()).isEqualTo(CAR.exam());
    }

    @Test
    void aSuspicionIsAboutThePersonAndStandsAtBoth() {
        cardOf(BIKE);
        happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_FORGED, List.of()));
        happens(new Event.CardLeft());
        call("Chiều", Stage.THEORY);
        happens(new Event.CodeRefused(FailureCode.QR_EXPIRED));
        happens(new ProctorEvent.CandidateChosen(CAR.exam()));

        assertThat(objections()).containsExactly(Objection.CARD_SUSPECTED, Objection.CHIP_NOT_JUDGED);
    }
}
