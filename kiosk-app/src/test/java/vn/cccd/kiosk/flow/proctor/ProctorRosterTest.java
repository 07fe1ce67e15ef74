package vn.cccd.kiosk.flow.proctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.AttendanceSheet;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.RosterProblem;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.Bilingual;

/** Lists that come and go, and the photos that come with them. */
class ProctorRosterTest extends ProctorDeskInHand {
    @Test
    void theListShowsTheSessionThatIsCalledOrWhoeverIsSearchedFor() {
        assertThat(model.listed()).containsExactly(AN, BINH);
        happens(new ProctorEvent.SearchTyped("cuc"));
        assertThat(model.listed()).containsExactly(CUC);
        readsAndAdmits(AN);
        assertThat(model.search()).isEmpty();
        happens(new ProctorEvent.PresenceStored(storing()));
        happens(new ProctorEvent.PostChosen("Chiều", Stage.THEORY));
        assertThat(model.listed()).containsExactly(CUC);
    }

    @Test
    void aCorrectedListKeepsWhoWasCheckedWhateverTheNumbersAreNow() {
        readsAndAdmits(AN);
        happens(new ProctorEvent.PresenceStored(storing()));
        Candidate renumbered = candidate("001", AN.id().digits(), AN.fullName(), "Sáng");
        happens(new ProctorEvent.RosterRead(new Roster(List.of(renumbered, CUC)), List.of()));

        assertThat(model.checked()).isEqualTo(1);
        reads(renumbered);
        assertThat(objections()).containsExactly(Objection.ALREADY_CHECKED_IN);

        happens(new ProctorEvent.RosterRead(new Roster(List.of(CUC)), List.of()));
        assertThat(model.checked()).isZero();
        assertThat(model.post().session()).isEqualTo("Chiều");
    }

    @Test
    void theAfternoonsListWithTheMorningsNumbersFindsNobodyChecked() {
        for (Candidate candidate : List.of(AN, BINH)) {
            readsAndAdmits(candidate);
            happens(new ProctorEvent.PresenceStored(storing()));
        }
        Candidate dung = candidate(AN.number(), "999090000301", "Phạm Văn Dũng", "Chiều");
        Candidate giang = candidate(BINH.number(), "999090000302", "Đỗ Thị Giang", "Chiều");
        happens(new ProctorEvent.RosterRead(new Roster(List.of(dung, giang)), List.of()));

        assertThat(model.checked()).isZero();
        assertThat(AttendanceSheet.of(model.roster(), model.attendance(), "Chiều")
                        .rows())
                .allSatisfy(row -> assertThat(row.cells()).doesNotContain("vắng", "Lý thuyết: chip thật"));
        readsAndAdmits(dung);
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(model.checked()).isEqualTo(1);
    }

    @Test
    void twoSessionsMayCountFromOneAndTheCandidateIsTheOneWhoWasPicked() {
        Candidate later = candidate(AN.number(), "999090000301", "Phạm Văn Dũng", "Chiều");
        happens(new ProctorEvent.RosterRead(new Roster(List.of(AN, later)), List.of()));

        assertThat(happens(new ProctorEvent.CandidateChosen(later.exam())))
                .containsExactly(new ProctorEffect.FindPhoto(later));
        assertThat(model.candidate()).contains(later);
        reads(AN);
        assertThat(model.candidate()).contains(AN);
    }

    @Test
    void aListTellsWhatOfItDoesNotCountUntilTheNextCard() {
        RosterProblem problem = new RosterProblem(7, RosterProblem.Kind.NO_NAME);
        happens(new ProctorEvent.RosterRead(new Roster(List.of(AN)), List.of(problem)));
        assertThat(model.news()).contains(new RosterNews.Taken(1, List.of(problem), OptionalInt.empty()));

        happens(new ProctorEvent.RosterRefused(Bilingual.same("?")));
        assertThat(model.news()).contains(new RosterNews.Refused(Bilingual.same("?")));
        assertThat(model.roster().candidates()).containsExactly(AN);

        happens(new ProctorEvent.StartedOver());
        assertThat(model.news()).isEmpty();
    }

    @Test
    void anotherDayBeginsWithoutAListAndWithNobodyChecked() {
        happens(new ProctorEvent.DayBegan());

        assertThat(model.roster().candidates()).isEmpty();
        assertThat(model.attendance()).isEqualTo(Attendance.none());
    }

    @Test
    void thePhotoOnFileIsLookedForOnceForEveryCandidateAndShownForNobodyElse() {
        Face an = new Face(Picture.of(1, 1, new int[] {0x010101}));
        Face binh = new Face(Picture.of(1, 1, new int[] {0x020202}));

        assertThat(happens(new ProctorEvent.CandidateChosen(AN.exam())))
                .containsExactly(new ProctorEffect.FindPhoto(AN));
        assertThat(happens(new ProctorEvent.CandidateChosen(AN.exam()))).isEmpty();
        happens(new ProctorEvent.PhotoFound(AN.exam(), an));
        assertThat(model.photo()).contains(an);

        assertThat(happens(new ProctorEvent.CandidateChosen(BINH.exam())))
                .containsExactly(new ProctorEffect.FindPhoto(BINH));
        assertThat(model.photo()).isEmpty();
        happens(new ProctorEvent.PhotoFound(AN.exam(), an));
        assertThat(model.photo()).as("too late").isEmpty();
        happens(new ProctorEvent.PhotoFound(BINH.exam(), binh));
        assertThat(model.photo()).contains(binh);

        happens(new ProctorEvent.StartedOver());
        assertThat(model.photo()).isEmpty();
    }

    @Test
    void aCandidateWhoseCardIsReadIsLookedForAgain() {
        happens(new ProctorEvent.CandidateChosen(AN.exam()));
        happens(new ProctorEvent.PhotoFound(AN.exam(), new Face(Picture.of(1, 1, new int[1]))));

        assertThat(reads(AN)).last().isEqualTo(new ProctorEffect.FindPhoto(AN));
    }

    @Test
    void howManyPhotosCameWithTheListIsToldWithIt() {
        happens(new ProctorEvent.PhotosKept(2));

        assertThat(model.news()).contains(new RosterNews.Taken(3, List.of(), OptionalInt.of(2)));

        reads(AN);
        happens(new ProctorEvent.PhotosKept(2));

        assertThat(model.news()).as("told already").isEmpty();
    }
}
