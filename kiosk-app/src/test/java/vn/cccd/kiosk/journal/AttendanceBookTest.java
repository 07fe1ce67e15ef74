package vn.cccd.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;

class AttendanceBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Presence CHECKED = new Presence(
            new Exam(new IdNumber("999090000101"), "B"),
            "101",
            Stage.THEORY,
            DAY.atTime(7, 5),
            Optional.of(Assurance.CHIP_GENUINE),
            Optional.empty());
    private static final Presence LET_PASS = new Presence(
            new Exam(new IdNumber("999090000102"), "A1"),
            "102",
            Stage.YARD,
            DAY.atTime(9, 30),
            Optional.empty(),
            Optional.of(new LetPass(
                    Set.of(Objection.CHIP_NOT_JUDGED),
                    Optional.of(FailureCode.CARD_DAMAGED),
                    "chip hỏng, đã so ảnh",
                    "Giám thị 1")));

    private final KeyRing keys = KeyRing.inMemory(new SecureRandom());

    @TempDir
    private Path directory;

    private AttendanceBook book(LocalDate day) throws IOException {
        return AttendanceBook.open(directory, keys, day);
    }

    @Test
    void whoWasCheckedIsKnownAfterARestart() throws IOException {
        try (AttendanceBook book = book(DAY)) {
            book.note(CHECKED);
            book.note(LET_PASS);
            assertThatThrownBy(() -> book.note(CHECKED)).isInstanceOf(IllegalArgumentException.class);
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.attendance().presences()).containsExactly(CHECKED, LET_PASS);
            assertThat(book.damaged()).isZero();
        }
    }

    @Test
    void aCheckThatNamesNobodyAsAnEarlierVersionWroteItIsLeftOutAndCounted() throws IOException {
        try (Journal journal = Journal.open(directory.resolve(DAY + ".attendance"), keys)) {
            journal.add(Bytes.utf8("""
                    {"number":"101","stage":"THEORY","at":"2026-11-20T07:05","assurance":"CHIP_GENUINE"}"""));
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.attendance().presences()).isEmpty();
            assertThat(book.damaged()).isEqualTo(1);
            book.note(CHECKED);
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.attendance().presences()).containsExactly(CHECKED);
        }
    }

    @Test
    void aCheckAsAnEarlierVersionWroteItCountsForEveryTestOfItsPerson() throws IOException {
        try (Journal journal = Journal.open(directory.resolve(DAY + ".attendance"), keys)) {
            journal.add(Bytes.utf8("""
                    {"id":"999090000101","number":"101","stage":"THEORY","at":"2026-11-20T07:05","assurance":"CHIP_GENUINE"}"""));
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.damaged()).isZero();
            assertThat(book.attendance().at(CHECKED.exam(), Stage.THEORY)).isPresent();
            assertThat(book.attendance().at(new Exam(CHECKED.person(), "A1"), Stage.THEORY))
                    .isPresent();
            assertThat(book.attendance().at(LET_PASS.exam(), Stage.THEORY)).isEmpty();
        }
    }

    @Test
    void twoTestsOfOnePersonAreTwoChecks() throws IOException {
        Presence other = new Presence(
                new Exam(CHECKED.person(), "A1"),
                "101",
                Stage.THEORY,
                DAY.atTime(13, 5),
                Optional.of(Assurance.CHIP_GENUINE),
                Optional.empty());
        try (AttendanceBook book = book(DAY)) {
            book.note(CHECKED);
            book.note(other);
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.attendance().presences()).containsExactly(CHECKED, other);
        }
    }

    @Test
    void whoIsSuspectedIsKnownAfterARestartUntilItIsLiftedOrTheDayEnds() throws IOException {
        Suspicion suspicion =
                new Suspicion(CHECKED.person(), FailureCode.CHIP_CLONE_SUSPECTED, true, DAY.atTime(7, 5, 9));
        Suspicion other = new Suspicion(LET_PASS.person(), FailureCode.SIGNER_REVOKED, true, DAY.atTime(7, 6));
        try (AttendanceBook book = book(DAY)) {
            book.note(suspicion);
            book.note(CHECKED);
            book.note(other);
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.suspicions().on(CHECKED.person())).contains(suspicion);
            assertThat(book.attendance().presences()).containsExactly(CHECKED);
            assertThat(book.damaged()).isZero();
            book.note(suspicion.lifted());
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.suspicions().on(CHECKED.person())).isEmpty();
            assertThat(book.suspicions().on(LET_PASS.person())).contains(other);
        }
        try (AttendanceBook book = book(DAY.plusDays(1))) {
            assertThat(book.suspicions()).isEqualTo(Suspicions.none());
        }
    }

    @Test
    void aSuspicionThatCannotBeReadIsCountedAndKeepsNothingElseOut() throws IOException {
        try (Journal journal = Journal.open(directory.resolve(DAY + ".attendance"), keys)) {
            for (String found : List.of("CARD_MOVED", "NO_SUCH_CODE")) {
                journal.add(Bytes.utf8(
                        "{\"suspicion\":\"" + found + "\",\"id\":\"999090000101\",\"at\":\"2026-11-20T07:05\"}"));
            }
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.damaged()).isEqualTo(2);
            assertThat(book.suspicions()).isEqualTo(Suspicions.none());
            book.note(CHECKED);
        }
    }

    @Test
    void aCheckNeverTellsWhoWasChecked() {
        assertThat(CHECKED).hasToString("Presence[101, THEORY]");
    }

    @Test
    void theNextDayBeginsEmptyAndTheDayBeforeIsErased() throws IOException {
        try (AttendanceBook book = book(DAY)) {
            book.note(CHECKED);
        }
        try (AttendanceBook book = book(DAY.plusDays(1))) {
            assertThat(book.attendance().presences()).isEmpty();
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.attendance().presences()).isEmpty();
        }
    }

    @Test
    void todaysListIsThereAfterARestartAndGoneTheNextDay() throws IOException {
        Candidate candidate = new Candidate(
                "121", new IdNumber("999090000123"), "Nguyễn Văn A", Optional.of(new BirthDate("1990")), "B", "Sáng");
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.roster()).isEmpty();
            book.keep(new Roster(List.of(candidate, candidate("122", "999090000124"))));
            book.keep(new Roster(List.of(candidate)));
        }
        try (AttendanceBook book = book(DAY)) {
            assertThat(book.roster().orElseThrow().candidates()).containsExactly(candidate);
            assertThat(book.damaged()).isZero();
        }
        try (AttendanceBook book = book(DAY.plusDays(1))) {
            assertThat(book.roster()).isEmpty();
        }
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().contains(DAY.toString()));
    }

    private static Candidate candidate(String number, String id) {
        return new Candidate(number, new IdNumber(id), "Trần Thị B", Optional.empty(), "A1", "Chiều");
    }
}
