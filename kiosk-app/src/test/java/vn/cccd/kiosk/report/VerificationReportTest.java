package vn.cccd.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.identity.CardFields;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Proof;
import vn.cccd.kiosk.report.pdf.PdfReading;
import vn.cccd.kiosk.report.pdf.PdfWriter;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.KeyEntry;
import vn.cccd.sync.device.KioskKeyException;

class VerificationReportTest {
    private static final ZonedDateTime NOW = SampleFiles.NOW;

    private static final LocalDateTime SAVED = NOW.toLocalDateTime().minusMinutes(10);

    private KeyEntry key;

    @BeforeEach
    void aKioskThatIsNotEnrolled(@TempDir Path keys) throws KioskKeyException {
        key = SampleFiles.keys(keys).open();
    }

    private PdfReading report(CounterDesk desk, Dossier dossier) {
        return PdfReading.of(written(desk, dossier));
    }

    private Bytes written(CounterDesk desk, Dossier dossier) {
        StoredDossier stored = new StoredDossier(dossier, SAVED, Optional.empty());
        return PdfWriter.write(new VerificationReport(desk).of(stored, SigningText.of(key), NOW), NOW);
    }

    @Test
    void aReportOfAFileThatIsNotStoredIsADraftAndSaysSoOnEveryPage() {
        CounterDesk desk = SampleFiles.desk();
        Dossier dossier = SampleFiles.file(3);
        PdfReading draft = PdfReading.of(
                PdfWriter.write(new VerificationReport(desk).draftOf(dossier, SigningText.of(key), NOW), NOW));

        assertThat(draft.properties()).containsEntry("Title", "NHÁP: Biên bản xác thực căn cước");
        assertThat(draft.text())
                .contains("NHÁP: Biên bản xác thực căn cước")
                .contains("DRAFT: ID card verification report")
                .contains("Bản nháp: hồ sơ chưa được lưu")
                .doesNotContain("Lưu hồ sơ lúc");
        for (int page = 1; page <= draft.pages(); page++) {
            assertThat(draft.text(page)).contains("NHÁP / DRAFT");
        }

        assertThat(report(desk, dossier).text())
                .contains("Lưu hồ sơ lúc")
                .contains("09:20:00 20/11/2026")
                .doesNotContain("NHÁP", "DRAFT");
    }

    @Test
    void everyNameComesBackFromTheFileLetterByLetter() {
        String text = report(SampleFiles.desk(), SampleFiles.file(Citizens.all().size()))
                .text();

        assertThat(Citizens.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(citizen -> assertThat(text).contains(citizen.fullName()));
        assertThat(text).contains("Nguyễn Thị Ánh Nguyệt");
    }

    @Test
    void itTellsWhereWhenWhoAndWhatWasVerified() {
        String text = report(SampleFiles.desk(), SampleFiles.file(2)).text();

        assertThat(text)
                .contains("Văn phòng Công chứng Mẫu")
                .contains("quay-03")
                .contains("Hợp đồng mua bán 12/2026")
                .contains(SampleFiles.ID.toString())
                .contains("09:30:00 20/11/2026")
                .contains("1. Người yêu cầu, bên ký: Nguyễn Văn A")
                .contains("2. Người làm chứng: Nguyễn Thị Ánh Nguyệt")
                .contains("Hợp đồng, giao dịch")
                .contains("999157000124")
                .contains("Ngõ 2, Đường Ví Dụ, Phường Giả, Nam Định")
                .contains("Chip thật: chữ ký của cơ quan cấp hợp lệ")
                .contains("Chữ ký số trên dữ liệu của chip")
                .contains("Đạt: SHA256withECDSA, brainpoolP256r1")
                .contains("Chưa kiểm tra được: no CRL of this issuer")
                .contains("Thẻ không có: no DG15")
                .contains("Không đạt: name")
                .contains("Không có danh sách thu hồi để kiểm tra")
                .contains("C=VN, O=Sample, CN=CSCA 7")
                .contains("ký lúc 07:00:00 01/11/2026")
                .contains("09:06:00 20/11/2026")
                .contains(KeyName.of(key.publicKey()))
                .contains("Người lập biên bản")
                .contains("Trang 1/");
    }

    @Test
    void whatTheSiteMayNotShowIsNotOnPaper() {
        assertThat(report(SampleFiles.desk(), SampleFiles.file(1)).text()).doesNotContain("Phật giáo", "Tôn giáo");

        CardUse few = new CardUse(Set.of(CardField.FULL_NAME, CardField.NUMBER), Set.of(), Map.of());
        assertThat(report(SampleFiles.desk(few), SampleFiles.file(1)).text())
                .contains("Nguyễn Văn A", "999090000123")
                .doesNotContain("08/03/1957", "Ngày sinh", "Số 1, Phường Giả");

        Set<CardField> shown = EnumSet.of(CardField.FULL_NAME, CardField.RELIGION);
        CardUse justified = new CardUse(shown, Set.of(), Map.of(CardField.RELIGION, "theo yêu cầu của người lập"));
        assertThat(report(SampleFiles.desk(justified), SampleFiles.file(1)).text())
                .contains("Phật giáo");
    }

    @Test
    void whatIsMissingIsSaid() {
        Citizen citizen = Citizens.NGUYEN_VAN_A;
        Party read = SampleFiles.party(1, citizen, citizen.number(), Optional.empty());
        Identity restored = new Identity(
                read.identity().person(),
                Assurance.QR_UNSIGNED,
                Proof.QR_UNSIGNED,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                SampleFiles.OPENED.toLocalTime());
        Party byCode =
                new Party(2, "interpreter", restored, CardFields.none(), List.of(), SampleFiles.OPENED, Answers.none());
        String text = report(
                        SampleFiles.desk(),
                        Dossier.open(SampleFiles.ID, SampleFiles.OPENED)
                                .with(read)
                                .with(byCode))
                .text();

        assertThat(text)
                .contains("Không lưu ảnh chân dung")
                .contains("Không đọc chip")
                .contains("Chỉ đọc từ mã QR, không có chữ ký: chưa chứng minh được gì.")
                .contains("Không có kiểm tra nào trên chip.")
                .contains("Chưa điền: Loại việc")
                .contains("Chưa xác thực đến mức cần thiết");
    }

    @Test
    void aLongFileIsPagesWithNumbersAndEverybodyInThem() {
        Bytes pdf = written(SampleFiles.desk(), SampleFiles.file(60));
        PdfReading reading = PdfReading.of(pdf);

        assertThat(reading.pages()).isBetween(20, 60);
        for (int page = 1; page <= reading.pages(); page++) {
            assertThat(reading.text(page))
                    .contains("Trang " + page + "/" + reading.pages())
                    .contains(SampleFiles.ID.toString());
        }
        for (int number = 1; number <= 60; number++) {
            assertThat(reading.text()).contains(" " + number + ". Người");
        }
        assertThat(reading.text()).contains("999099000059");
        assertThat(reading.pictures()).isEqualTo(60);
        assertThat(pdf.length()).isLessThan(4_000_000);
        assertThat(reading.outsideItsMargins()).isEmpty();
        assertThat(reading.overlaps()).isEmpty();
    }

    @Test
    void noTextLeavesThePaperOrLiesOnAnother() {
        String endless = "Đường".repeat(200);
        Dossier dossier = SampleFiles.file(13)
                .withTitle("W".repeat(300) + " \u202Eabc\u0007 😀 漢字 " + endless)
                .changing(
                        1,
                        party -> new Party(
                                1,
                                party.role(),
                                party.identity(),
                                new CardFields(
                                        Map.of(CardField.RESIDENCE, endless, CardField.PLACE_OF_ORIGIN, endless)),
                                party.checks(),
                                party.readAt(),
                                party.answers()));
        PdfReading reading = report(SampleFiles.desk(), dossier);

        assertThat(reading.outsideItsMargins()).isEmpty();
        assertThat(reading.overlaps()).isEmpty();
        assertThat(reading.text()).contains("abc ? ??").contains("…");
    }

    @Test
    void thePropertiesOfTheFileTellNobody() {
        PdfReading reading = report(SampleFiles.desk(), SampleFiles.file(1));

        assertThat(reading.properties())
                .containsOnlyKeys("Title", "Creator", "Producer", "CreationDate")
                .containsEntry("Title", "Biên bản xác thực căn cước");
    }

    @Test
    void theSameFileAtTheSameTimeIsTheSameReport() {
        assertThat(written(SampleFiles.desk(), SampleFiles.file(3)))
                .isEqualTo(written(SampleFiles.desk(), SampleFiles.file(3)));
    }
}
