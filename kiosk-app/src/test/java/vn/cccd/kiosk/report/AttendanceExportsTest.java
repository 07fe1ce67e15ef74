package vn.cccd.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.report.pdf.PdfReading;
import vn.cccd.kiosk.report.pdf.SealCheck;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Exam;
import vn.cccd.kiosk.sector.drivingtest.LetPass;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.table.TableException;
import vn.cccd.kiosk.table.TableReader;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.KioskKeystore;

class AttendanceExportsTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 7, 5, 9);
    private static final Roster ROSTER = roster(150);

    @TempDir
    private Path out;

    private KioskKeystore keys;
    private AttendanceExports exports;

    @BeforeEach
    void aProctorsDesk(@TempDir Path keyFiles) {
        keys = SampleFiles.keys(keyFiles);
        ProctorDesk desk = new ProctorDesk(SampleFiles.site(CardUse.least()), "san-01", SampleFiles.CLOCK);
        exports = new AttendanceExports(desk, ExportFolder.at(out), keys);
    }

    static Roster roster(int size) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            candidates.add(new Candidate(
                    Integer.toString(101 + i),
                    new IdNumber(String.format("999090%06d", i)),
                    Citizens.all().get(i % Citizens.all().size()).fullName(),
                    BirthDate.parse("1990-01-31"),
                    i % 3 == 0 ? "A1" : "B",
                    i < size - 1 ? "Sáng" : "Chiều"));
        }
        return new Roster(candidates);
    }

    static Attendance attendance() {
        LetPass decision = new LetPass(
                Set.of(Objection.DOCUMENT_EXPIRED),
                Optional.empty(),
                "thẻ hết hạn hôm qua, có giấy hẹn",
                "Giám thị Mẫu");
        return Attendance.none()
                .with(new Presence(
                        new Exam(new IdNumber("999090000000"), "A1"),
                        "101",
                        Stage.THEORY,
                        MORNING,
                        Optional.of(Assurance.CHIP_GENUINE),
                        Optional.empty()))
                .with(new Presence(
                        new Exam(new IdNumber("999090000001"), "B"),
                        "102",
                        Stage.THEORY,
                        MORNING,
                        Optional.empty(),
                        Optional.of(decision)));
    }

    private static Path written(ExportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ExportOutcome.Written.class);
        return ((ExportOutcome.Written) outcome).file();
    }

    @Test
    void theSheetOfASessionIsOnPaperWithCountsDecisionsAndRoomForSignatures() throws Exception {
        Path file = written(exports.report(ROSTER, attendance(), "Sáng"));
        Bytes pdf = Bytes.copyOf(Files.readAllBytes(file));
        PdfReading reading = PdfReading.of(pdf);

        assertThat(file.getFileName()).hasToString("2026-11-20-093000_attendance.pdf");
        assertThat(SealCheck.holds(pdf, keys.open().chain().getFirst())).isTrue();
        assertThat(reading.text())
                .contains("20/11/2026 – Sáng")
                .contains("Có mặt: Lý thuyết Present: Theory 2/149")
                .contains("101 Nguyễn Văn A 31/01/1990 999090000000 A1 07:05:09 chip thật – –")
                .contains("07:05:09 không có thẻ (*)")
                .contains("vắng – –")
                .contains("thẻ hết hạn hôm qua, có giấy hẹn Giám thị Mẫu")
                .contains("Thẻ đã hết hạn")
                .contains("Tổ trưởng tổ sát hạch")
                .contains("249 ")
                .doesNotContain("250 ");
        assertThat(reading.pages()).isGreaterThan(3);
        for (int page = 1; page <= 4; page++) {
            assertThat(reading.text(page)).contains("SBD").contains("Trang " + page + "/" + reading.pages());
        }
        assertThat(reading.outsideItsMargins()).isEmpty();
        assertThat(reading.overlaps()).isEmpty();
    }

    @Test
    void somebodyWithTwoTestsIsPresentAtTheOneTheyCameTo() throws Exception {
        Candidate bike = ROSTER.candidates().getFirst();
        Candidate car = new Candidate("101", bike.id(), bike.fullName(), bike.birthDate(), "B", "Chiều");
        Roster both = new Roster(List.of(bike, car));

        assertThat(text(exports.report(both, attendance(), "Sáng"))).contains("Present: Theory 1/1");
        assertThat(text(exports.report(both, attendance(), "Chiều")))
                .contains("Present: Theory 0/1")
                .as("no stage of it has begun")
                .doesNotContain("vắng");
    }

    private static String text(ExportOutcome outcome) throws IOException {
        return PdfReading.of(Bytes.copyOf(Files.readAllBytes(written(outcome)))).text();
    }

    @Test
    void theSameGoesToASpreadsheet() throws IOException, TableException {
        for (TableFormat format : TableFormat.values()) {
            Path file = written(exports.table(ROSTER, attendance(), "Sáng", format));

            assertThat(TableReader.read(file).rows()).hasSize(149);
            assertThat(TableReader.read(file).rows().getFirst().cells()).contains("Lý thuyết: chip thật");
        }
    }

    @Test
    void aSessionOfNobodyHasNoSheet() {
        assertThat(exports.report(ROSTER, attendance(), "Tối"))
                .isEqualTo(new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE));
    }
}
