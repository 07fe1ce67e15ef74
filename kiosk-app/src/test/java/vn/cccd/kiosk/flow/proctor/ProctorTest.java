package vn.cccd.kiosk.flow.proctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Samples;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.AttendanceSheet;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.RosterProblem;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;

class ProctorTest {
    private static final Candidate AN = candidate("101", "999090000101", "Nguyễn Văn An", "Sáng");
    private static final Candidate BINH = candidate("102", "999090000102", "Trần Thị Bình", "Sáng");
    private static final Candidate CUC = candidate("201", "999090000201", "Lê Thị Cúc", "Chiều");

    private final Proctor proctor = new Proctor(Limits.standard());
    private ProctorModel model = ProctorModel.atStart(Samples.STRICT_SITE, Samples.NOW);

    private static Candidate candidate(String number, String id, String name, String session) {
        return new Candidate(number, new IdNumber(id), name, Optional.empty(), "B", session);
    }

    @BeforeEach
    void readTheList() {
        happens(new ProctorEvent.RosterRead(new Roster(List.of(AN, BINH, CUC)), List.of()));
    }

    private List<ProctorEffect> happens(ProctorEvent event) {
        ProctorStep step = proctor.step(model, event);
        model = step.model();
        return step.effects();
    }

    private List<ProctorEffect> happens(Event event) {
        return happens(new ProctorEvent.Happened(event));
    }

    private long attempt() {
        return ((DeskState.Reading) model.desk().state()).attempt();
    }

    private void cardOf(Candidate candidate) {
        happens(new Event.CardArrived());
        happens(new Event.KeyScanned(new CardKey.Scanned(person(candidate), Optional.empty())));
    }

    private static Person person(Candidate candidate) {
        return new Person(candidate.id(), candidate.fullName(), Optional.empty(), Optional.empty());
    }

    private List<ProctorEffect> reads(Candidate candidate, Caveat... caveats) {
        cardOf(candidate);
        List<ProctorEffect> effects =
                happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(genuine(candidate, caveats))));
        happens(new Event.CardLeft());
        return effects;
    }

    private static Identity genuine(Candidate candidate, Caveat... caveats) {
        return new Identity(
                person(candidate),
                Assurance.CHIP_GENUINE,
                Proof.CHIP_GENUINE,
                Optional.of("GENUINE"),
                Set.of(caveats),
                Optional.empty(),
                LocalTime.of(7, 5));
    }

    private Presence storing() {
        return ((Hearing.Storing) model.hearing()).presence();
    }

    private List<Objection> objections() {
        return ((Hearing.Objected) model.hearing()).admission().objections();
    }

    @Test
    void aCodeAloneChecksNobodyWhereTheChipIsWanted() {
        happens(new Event.KeyScanned(new CardKey.Scanned(person(AN), Optional.empty())));

        assertThat(model.desk().codeAlone(model.site())).isEmpty();
        assertThat(happens(new ProctorEvent.WentOnWithoutCard())).isEmpty();
        assertThat(model.hearing()).isInstanceOf(Hearing.Nobody.class);
        assertThat(model.desk().state()).isInstanceOf(DeskState.NeedsCard.class);
    }

    @Test
    void theNextCandidatesCodeIsNotTriedOnTheLastOnesCard() {
        cardOf(AN);
        happens(new Event.ChipRead(attempt(), VerifiedCard.ofCode(genuine(AN))));

        assertThat(happens(new Event.KeyScanned(new CardKey.Scanned(person(BINH), Optional.empty()))))
                .isEmpty();
        assertThat(model.desk().state()).isInstanceOf(DeskState.NeedsCard.class);
    }

    @Test
    void aCandidateIsLetInAfterTheCheckIsStoredAndNotBefore() {
        List<ProctorEffect> effects = reads(AN);

        assertThat(effects).hasSize(2).last().isEqualTo(new ProctorEffect.FindPhoto(AN));
        assertThat(model.candidate()).contains(AN);
        assertThat(model.checked()).isZero();

        happens(new ProctorEvent.PresenceStored(storing()));

        assertThat(model.hearing()).isInstanceOf(Hearing.LetIn.class);
        assertThat(model.checked()).isEqualTo(1);
        assertThat(model.expected()).containsExactly(AN, BINH);
    }

    @Test
    void whatCouldNotBeStoredLetsNobodyIn() {
        reads(AN);
        happens(new ProctorEvent.PresenceNotStored(storing(), FailureCode.STORE_FULL));

        assertThat(model.hearing())
                .isInstanceOfSatisfying(
                        Hearing.NotStored.class,
                        refused -> assertThat(refused.why()).isEqualTo(FailureCode.STORE_FULL));
        assertThat(model.checked()).isZero();
    }

    @Test
    void aSecondCheckAtTheSameStageIsLoudAndCannotBeOverruled() {
        reads(AN);
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(reads(AN)).noneMatch(ProctorEffect.StorePresence.class::isInstance);

        assertThat(objections()).containsExactly(Objection.ALREADY_CHECKED_IN);
        assertThat(happens(new ProctorEvent.LetIn(AN.id(), "có đơn xin", "Giám thị 1")))
                .isEmpty();
    }

    @Test
    void anObjectionIsOverruledWithAReasonThatStaysOnRecord() {
        assertThat(reads(CUC, Caveat.DOCUMENT_EXPIRED)).noneMatch(ProctorEffect.StorePresence.class::isInstance);
        assertThat(objections()).containsExactly(Objection.OTHER_SESSION, Objection.DOCUMENT_EXPIRED);

        assertThat(happens(new ProctorEvent.LetIn(CUC.id(), " ", "Giám thị 1"))).isEmpty();
        assertThat(happens(new ProctorEvent.LetIn(CUC.id(), "được đổi ca, có đơn", "Giám thị 1")))
                .hasSize(1);

        assertThat(storing().letPass())
                .hasValueSatisfying(decision -> assertThat(decision.objections())
                        .containsExactlyInAnyOrder(Objection.OTHER_SESSION, Objection.DOCUMENT_EXPIRED));
    }

    @Test
    void somebodyOnNoListStaysOut() {
        reads(candidate("9", "999090000999", "Người Lạ", "Sáng"));

        assertThat(objections()).containsExactly(Objection.NOT_ON_ROSTER);
        assertThat(model.candidate()).isEmpty();
        assertThat(happens(new ProctorEvent.LetIn(new IdNumber("999090000999"), "quen biết", "Giám thị 1")))
                .isEmpty();
    }

    @Test
    void aCandidateWhoseCardCannotBeReadIsPickedFromTheListAndOverruled() {
        cardOf(AN);
        happens(new Event.ReadingFailed(attempt(), FailureCode.CARD_DAMAGED));
        assertThat(model.hearing()).isInstanceOf(Hearing.Nobody.class);

        happens(new ProctorEvent.CandidateChosen(AN.id()));
        assertThat(objections()).containsExactly(Objection.CHIP_NOT_JUDGED);
        happens(new ProctorEvent.LetIn(AN.id(), "thẻ hỏng, đã so ảnh và giấy hẹn", "Giám thị 1"));

        assertThat(storing().assurance()).isEmpty();
        assertThat(storing().letPass().orElseThrow().codes()).containsExactly(FailureCode.CARD_DAMAGED);
    }

    @Test
    void aCandidateWhoseChipWasFoundOutIsPickedFromTheListAndNotLetIn() {
        cardOf(AN);
        happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_CLONE_SUSPECTED, List.of()));
        happens(new ProctorEvent.CandidateChosen(AN.id()));

        assertThat(objections()).containsExactly(Objection.CHIP_CLONE_SUSPECTED);
        assertThat(happens(new ProctorEvent.LetIn(AN.id(), "chip hỏng, đã so ảnh và giấy hẹn", "Giám thị 1")))
                .isEmpty();
    }

    @Test
    void pickingSomebodyWithoutACardJustShowsThem() {
        happens(new ProctorEvent.CandidateChosen(BINH.id()));
        happens(new ProctorEvent.CandidateChosen(new IdNumber("999090000999")));

        assertThat(model.candidate()).contains(BINH);
        assertThat(model.hearing()).isInstanceOf(Hearing.Nobody.class);
    }

    @Test
    void theListShowsTheSessionThatIsCalledOrWhoeverIsSearchedFor() {
        assertThat(model.listed()).containsExactly(AN, BINH);
        happens(new ProctorEvent.SearchTyped("cuc"));
        assertThat(model.listed()).containsExactly(CUC);
        reads(AN);
        assertThat(model.search()).isEmpty();
        happens(new ProctorEvent.PresenceStored(storing()));
        happens(new ProctorEvent.PostChosen("Chiều", Stage.THEORY));
        assertThat(model.listed()).containsExactly(CUC);
    }

    @Test
    void whileACheckIsBeingStoredTheNextCardWaitsAndIsJudgedAfterwards() {
        reads(AN);
        Presence first = storing();
        assertThat(reads(BINH)).noneMatch(ProctorEffect.StorePresence.class::isInstance);
        happens(new ProctorEvent.StartedOver());
        happens(new ProctorEvent.PostChosen("Chiều", Stage.ROAD));
        assertThat(storing()).isEqualTo(first);
        assertThat(model.post().stage()).isEqualTo(Stage.THEORY);

        assertThat(happens(new ProctorEvent.PresenceStored(first)))
                .hasAtLeastOneElementOfType(ProctorEffect.StorePresence.class);
        assertThat(storing().person()).isEqualTo(BINH.id());
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(model.checked()).isEqualTo(2);
    }

    @Test
    void whenTheFirstCheckCannotBeStoredTheSecondCardWaitsUntilThatWasSeen() {
        reads(AN);
        Presence first = storing();
        reads(BINH);
        happens(new ProctorEvent.PresenceNotStored(first, FailureCode.STORE_FULL));
        assertThat(model.hearing()).isInstanceOf(Hearing.NotStored.class);
        assertThat(model.candidate()).contains(AN);

        happens(new ProctorEvent.StartedOver());

        assertThat(storing().person()).isEqualTo(BINH.id());
    }

    @Test
    void aNewListDoesNotDropTheCardThatWaits() {
        reads(AN);
        Presence first = storing();
        reads(BINH);
        happens(new ProctorEvent.RosterRead(new Roster(List.of(AN, BINH)), List.of()));

        assertThat(storing().person()).isEqualTo(BINH.id());
        happens(new ProctorEvent.PresenceStored(first));
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(model.checked()).isEqualTo(2);
    }

    @Nested
    class WhenTheNextCardIsOnTheReader {
        private void letInAn() {
            reads(AN);
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
            nobodyIsHeard();
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

            assertThat(happens(new ProctorEvent.LetIn(CUC.id(), "đã so ảnh và giấy hẹn", "Giám thị 1")))
                    .isEmpty();
            nobodyIsHeard();
        }

        @Test
        void aReasonThatWasTypedForSomebodyElseLetsNobodyIn() {
            reads(CUC);

            assertThat(happens(new ProctorEvent.LetIn(AN.id(), "được đổi ca, có đơn", "Giám thị 1")))
                    .isEmpty();
            assertThat(objections()).containsExactly(Objection.OTHER_SESSION);
        }

        @Test
        void aCheckThatIsStoredMeanwhileCountsAndDoesNotStandBesideTheNextCard() {
            reads(AN);
            Presence first = storing();
            cardOf(BINH);
            assertThat(storing()).isEqualTo(first);
            happens(new Event.ChipRefused(attempt(), FailureCode.CHIP_FORGED, List.of()));
            happens(new ProctorEvent.PresenceStored(first));

            nobodyIsHeard();
            assertThat(model.checked()).isEqualTo(1);
        }

        @Test
        void aCheckThatCouldNotBeStoredIsToldAllTheSame() {
            reads(AN);
            Presence first = storing();
            cardOf(BINH);
            happens(new ProctorEvent.PresenceNotStored(first, FailureCode.STORE_FULL));

            assertThat(model.hearing()).isInstanceOf(Hearing.NotStored.class);
        }
    }

    @Test
    void aCorrectedListKeepsWhoWasCheckedWhateverTheNumbersAreNow() {
        reads(AN);
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
            reads(candidate);
            happens(new ProctorEvent.PresenceStored(storing()));
        }
        Candidate dung = candidate(AN.number(), "999090000301", "Phạm Văn Dũng", "Chiều");
        Candidate giang = candidate(BINH.number(), "999090000302", "Đỗ Thị Giang", "Chiều");
        happens(new ProctorEvent.RosterRead(new Roster(List.of(dung, giang)), List.of()));

        assertThat(model.checked()).isZero();
        assertThat(AttendanceSheet.of(model.roster(), model.attendance(), "Chiều")
                        .rows())
                .allSatisfy(row -> assertThat(row.cells()).contains("vắng").doesNotContain("Lý thuyết: chip thật"));
        reads(dung);
        happens(new ProctorEvent.PresenceStored(storing()));
        assertThat(model.checked()).isEqualTo(1);
    }

    @Test
    void twoSessionsMayCountFromOneAndTheCandidateIsTheOneWhoWasPicked() {
        Candidate later = candidate(AN.number(), "999090000301", "Phạm Văn Dũng", "Chiều");
        happens(new ProctorEvent.RosterRead(new Roster(List.of(AN, later)), List.of()));

        assertThat(happens(new ProctorEvent.CandidateChosen(later.id())))
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

        assertThat(happens(new ProctorEvent.CandidateChosen(AN.id()))).containsExactly(new ProctorEffect.FindPhoto(AN));
        assertThat(happens(new ProctorEvent.CandidateChosen(AN.id()))).isEmpty();
        happens(new ProctorEvent.PhotoFound(AN.id(), an));
        assertThat(model.photo()).contains(an);

        assertThat(happens(new ProctorEvent.CandidateChosen(BINH.id())))
                .containsExactly(new ProctorEffect.FindPhoto(BINH));
        assertThat(model.photo()).isEmpty();
        happens(new ProctorEvent.PhotoFound(AN.id(), an));
        assertThat(model.photo()).as("too late").isEmpty();
        happens(new ProctorEvent.PhotoFound(BINH.id(), binh));
        assertThat(model.photo()).contains(binh);

        happens(new ProctorEvent.StartedOver());
        assertThat(model.photo()).isEmpty();
    }

    @Test
    void aCandidateWhoseCardIsReadIsLookedForAgain() {
        happens(new ProctorEvent.CandidateChosen(AN.id()));
        happens(new ProctorEvent.PhotoFound(AN.id(), new Face(Picture.of(1, 1, new int[1]))));

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
