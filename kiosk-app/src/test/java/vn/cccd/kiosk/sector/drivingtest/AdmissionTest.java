package vn.cccd.kiosk.sector.drivingtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.FailureText;
import vn.cccd.kiosk.text.Language;

class AdmissionTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 7, 5, 9);
    private static final Candidate CAR = candidate("101", "999090000101", "Nguyễn Văn A", "B", "Sáng");
    private static final Candidate BIKE = candidate("102", "999090000102", "Trần Thị B", "A1", "Sáng");
    private static final Candidate LATER = candidate("103", "999090000103", "Lê Văn C", "C1", "Chiều");
    private static final Roster ROSTER = new Roster(List.of(CAR, BIKE, LATER));
    private static final Post THEORY = new Post("Sáng", Stage.THEORY, Demand.of(Assurance.CHIP_GENUINE));

    private static Candidate candidate(String number, String id, String name, String licenceClass, String session) {
        return new Candidate(
                number, new IdNumber(id), name, Optional.of(new BirthDate("1990-01-31")), licenceClass, session);
    }

    private static Identity identity(Candidate candidate, String name, Assurance assurance, Set<Caveat> caveats) {
        return new Identity(
                new Person(candidate.id(), name, candidate.birthDate(), Optional.empty()),
                assurance,
                Proof.CHIP_GENUINE,
                Optional.of("GENUINE"),
                caveats,
                Optional.empty(),
                LocalTime.of(7, 5));
    }

    private static Identity genuine(Candidate candidate) {
        return identity(candidate, candidate.fullName(), Assurance.CHIP_GENUINE, Set.of());
    }

    private static Admission judged(Identity identity, Attendance attendance, Post post) {
        return Admission.of(identity, ROSTER, attendance, Suspicions.none(), post);
    }

    private static Post at(Stage stage) {
        return new Post("Sáng", stage, Demand.of(Assurance.CHIP_GENUINE));
    }

    private static Attendance was(Candidate candidate, Stage... stages) {
        Attendance attendance = Attendance.none();
        for (Stage stage : stages) {
            attendance = attendance.with(new Presence(
                    candidate.exam(),
                    candidate.number(),
                    stage,
                    MORNING,
                    Optional.of(Assurance.CHIP_GENUINE),
                    Optional.empty()));
        }
        return attendance;
    }

    @Test
    void somebodyOnTheListWithAGenuineChipIsLetIn() {
        assertThat(judged(genuine(CAR), Attendance.none(), THEORY))
                .isEqualTo(new Admission(Optional.of(CAR), List.of(), Optional.empty()));
    }

    @Test
    void everyObjectionIsNamed() {
        Candidate stranger = candidate("9", "999090000109", "Người Lạ", "B", "Sáng");
        Attendance theoryDone = was(CAR, Stage.THEORY);

        assertThat(judged(genuine(stranger), Attendance.none(), THEORY).objections())
                .containsExactly(Objection.NOT_ON_ROSTER);
        assertThat(judged(genuine(LATER), Attendance.none(), THEORY).objections())
                .containsExactly(Objection.OTHER_SESSION);
        assertThat(judged(genuine(CAR), theoryDone, THEORY).objections()).containsExactly(Objection.ALREADY_CHECKED_IN);
        assertThat(judged(genuine(CAR), theoryDone, at(Stage.ROAD)).objections())
                .containsExactly(Objection.STAGE_LEFT_OUT);
        assertThat(judged(genuine(BIKE), Attendance.none(), at(Stage.SIMULATION))
                        .objections())
                .containsExactly(Objection.NOT_A_STAGE);
        assertThat(judged(
                                identity(CAR, "Nguyễn Văn Ba", Assurance.QR_UNSIGNED, Set.of(Caveat.DOCUMENT_EXPIRED)),
                                Attendance.none(),
                                THEORY)
                        .objections())
                .containsExactly(
                        Objection.DIFFERS_FROM_ROSTER, Objection.DOCUMENT_EXPIRED, Objection.ASSURANCE_TOO_LOW);
    }

    @Test
    void anExpiredCardIsNoObjectionWhereTheSettingsTakeIt() {
        Identity expired = identity(CAR, CAR.fullName(), Assurance.CHIP_GENUINE, Set.of(Caveat.DOCUMENT_EXPIRED));
        Post accepting =
                new Post("Sáng", Stage.THEORY, Demand.of(Assurance.CHIP_GENUINE).acceptingExpired());

        assertThat(judged(expired, Attendance.none(), THEORY).objections()).containsExactly(Objection.DOCUMENT_EXPIRED);
        assertThat(judged(expired, Attendance.none(), accepting).granted()).isTrue();
    }

    @Test
    void aMotorcyclistGoesFromTheoryToTheYard() {
        assertThat(judged(genuine(BIKE), was(BIKE, Stage.THEORY), at(Stage.YARD))
                        .granted())
                .isTrue();
        assertThat(judged(genuine(CAR), was(CAR, Stage.THEORY), at(Stage.YARD)).objections())
                .containsExactly(Objection.STAGE_LEFT_OUT);
    }

    @Test
    void aListWithoutAccentsIsNoObjection() {
        Candidate typed = candidate("101", "999090000101", "NGUYEN VAN A", "B", "Sáng");
        Admission admission =
                Admission.of(genuine(CAR), new Roster(List.of(typed)), Attendance.none(), Suspicions.none(), THEORY);

        assertThat(admission.granted()).isTrue();
    }

    @Test
    void aProctorOverrulesWhatMayBeOverruledAndSaysWhy() {
        assertThat(judged(genuine(LATER), Attendance.none(), THEORY).overridable())
                .isTrue();
        assertThat(judged(genuine(CAR), was(CAR, Stage.THEORY), THEORY).overridable())
                .isFalse();
        assertThatThrownBy(() -> new LetPass(
                        Set.of(Objection.ALREADY_CHECKED_IN), Optional.empty(), "đổi ca có đơn", "Giám thị 1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LetPass(Set.of(Objection.OTHER_SESSION), Optional.empty(), "  ok ", "Giám thị 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"CHIP_FORGED", "CHIP_CLONE_SUSPECTED", "SIGNER_REVOKED"})
    void aChipThatWasFoundOutIsNamedAndNobodyOverrulesIt(FailureCode found) {
        Admission admission = Admission.withoutProof(CAR, found, Attendance.none(), Suspicions.none(), THEORY);

        assertThat(admission.objections()).extracting(Objection::code).containsExactly(found);
        assertThat(admission.overridable()).isFalse();
        assertThatThrownBy(() -> new LetPass(
                        Set.copyOf(admission.objections()), admission.failure(), "đã so ảnh và giấy hẹn", "Giám thị 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCardThatCannotBeReadIsOverruledAndTheSheetSaysWhatHappenedToIt() {
        Admission admission =
                Admission.withoutProof(CAR, FailureCode.CARD_DAMAGED, Attendance.none(), Suspicions.none(), THEORY);
        assertThat(admission.objections()).containsExactly(Objection.CHIP_NOT_JUDGED);
        assertThat(admission.overridable()).isTrue();

        LetPass decision = new LetPass(
                Set.copyOf(admission.objections()), admission.failure(), "đã so ảnh và giấy hẹn", "Giám thị 1");
        assertThat(decision.codes()).containsExactly(FailureCode.CARD_DAMAGED);
        Attendance attendance = Attendance.none()
                .with(new Presence(
                        CAR.exam(), CAR.number(), Stage.THEORY, MORNING, Optional.empty(), Optional.of(decision)));
        assertThat(AttendanceSheet.of(ROSTER, attendance, "Sáng")
                        .rows()
                        .getFirst()
                        .cells()
                        .getLast())
                .contains(FailureText.of(FailureCode.CARD_DAMAGED, Language.VIETNAMESE)
                        .title());
    }

    @Test
    void anUnknownIssuerIsNamedAndCountsWhereTheSettingsAcceptIt() {
        Identity unknown = new Identity(
                genuine(CAR).person(),
                Assurance.QR_UNSIGNED,
                Proof.CHIP_ISSUER_UNKNOWN,
                Optional.of("GENUINE_ISSUER_UNKNOWN"),
                Set.of(),
                Optional.empty(),
                LocalTime.of(7, 5));

        assertThat(judged(unknown, Attendance.none(), THEORY).objections()).containsExactly(Objection.SIGNER_UNKNOWN);
        Post accepting =
                new Post("Sáng", Stage.THEORY, Demand.of(Assurance.CHIP_GENUINE).acceptingUnknownIssuers());
        assertThat(judged(unknown, Attendance.none(), accepting).granted()).isTrue();
    }

    @Test
    void nobodyIsCheckedTwiceAtOneStage() {
        assertThatThrownBy(() -> was(CAR, Stage.THEORY, Stage.THEORY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSheetOfEachSessionTellsOfItsOwnTestOnly() {
        Candidate bike = candidate("1", "999090000107", "Phạm Văn Hai", "A1", "Sáng");
        Candidate car = candidate("1", "999090000107", "Phạm Văn Hai", "B", "Chiều");
        Roster both = new Roster(List.of(bike, car));
        Attendance attendance = was(bike, Stage.THEORY);

        assertThat(theory(both, attendance, "Sáng")).isEqualTo("07:05:09");
        assertThat(theory(both, attendance, "Chiều")).as("not begun").isEmpty();
        assertThat(attendance.count(both.candidates(), Stage.THEORY)).isEqualTo(1);
    }

    private static String theory(Roster roster, Attendance attendance, String session) {
        return AttendanceSheet.of(roster, attendance, session)
                .rows()
                .getFirst()
                .cells()
                .get(6);
    }

    @Test
    void whoMissesAStageIsAbsentOnceSomebodyOfTheirSessionWasCheckedAtIt() {
        assertThat(theory(ROSTER, Attendance.none(), "Sáng")).isEmpty();
        assertThat(theory(ROSTER, was(LATER, Stage.THEORY), "Sáng"))
                .as("another session")
                .isEmpty();
        assertThat(theory(ROSTER, was(BIKE, Stage.THEORY), "Sáng")).isEqualTo("vắng");
        assertThat(theory(ROSTER, was(CAR, Stage.THEORY), "Sáng")).isEqualTo("07:05:09");
    }

    @Test
    void theSheetHasEverybodyOfTheSessionWithTimesAbsenceAndDecisions() {
        LetPass decision = new LetPass(
                Set.of(Objection.DOCUMENT_EXPIRED), Optional.empty(), "thẻ hết hạn hôm qua, có giấy hẹn", "Giám thị 1");
        Attendance attendance = was(CAR, Stage.THEORY)
                .with(new Presence(BIKE.exam(), "102", Stage.THEORY, MORNING, Optional.empty(), Optional.of(decision)));

        Table sheet = AttendanceSheet.of(ROSTER, attendance, "Sáng");

        assertThat(sheet.rows().stream().map(Table.Row::cells))
                .containsExactly(
                        List.of(
                                "101",
                                "999090000101",
                                "Nguyễn Văn A",
                                "31/01/1990",
                                "B",
                                "Sáng",
                                "07:05:09",
                                "",
                                "",
                                "",
                                "Lý thuyết: chip thật",
                                ""),
                        List.of(
                                "102",
                                "999090000102",
                                "Trần Thị B",
                                "31/01/1990",
                                "A1",
                                "Sáng",
                                "07:05:09",
                                "–",
                                "",
                                "–",
                                "Lý thuyết: không có thẻ",
                                "Lý thuyết: Thẻ đã hết hạn – thẻ hết hạn hôm qua, có giấy hẹn (Giám thị 1)"));
        assertThat(attendance.count(ROSTER.candidates(), Stage.THEORY)).isEqualTo(2);
        assertThat(attendance.lastStage(CAR.exam())).contains(Stage.THEORY);
        assertThat(attendance.lastStage(LATER.exam())).isEmpty();
    }
}
