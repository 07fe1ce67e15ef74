package vn.cccd.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.identity.CodeCheck;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.report.pdf.PdfReading;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.table.TableReader;
import vn.cccd.qr.QrReader;
import vn.cccd.sync.bytes.Bytes;

/** A guest without a card that can be read: what the code tells goes into the notice of stay, and no paper calls it verified. */
class GuestByCodeTest {
    private static final String CODE =
            "999185000777|012345678|Trần Thị Bình|08031985|Nữ|Số 1, Phường Giả, Quận Mẫu, Hà Nội|10052021";
    private static final String RESIDENCE = "Số 1, Phường Giả, Quận Mẫu, Hà Nội";
    private static final CounterDefaults LODGING = LodgingDefaults.counter();

    @TempDir
    private Path out;

    private FileExports exports;

    @BeforeEach
    void aReception(@TempDir Path keyFiles) {
        CounterDesk desk =
                new CounterDesk(LODGING.demonstration(), SampleFiles.KIOSK, LODGING.rules(), SampleFiles.CLOCK);
        exports = new FileExports(desk, ExportFolder.at(out), SampleFiles.keys(keyFiles));
    }

    private static Dossier booking(String code) {
        Site site = LODGING.demonstration();
        assertThat(CodeCheck.of(QrReader.parse(code))).isInstanceOf(CodeCheck.Usable.class);
        VerifiedCard guest = VerifiedCard.ofCode(
                ((CodeCheck.Usable) CodeCheck.of(QrReader.parse(code))).key(),
                LocalTime.NOON,
                site.cardUse().allowed());
        return Dossier.open(SampleFiles.ID, SampleFiles.OPENED)
                .with(new Party(
                        1,
                        LODGING.rules().roles().getFirst().id(),
                        guest.identity(),
                        guest.fields(),
                        guest.checks(),
                        SampleFiles.OPENED,
                        Answers.none()));
    }

    private static Path written(ExportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ExportOutcome.Written.class);
        return ((ExportOutcome.Written) outcome).file();
    }

    private List<String> notice(Dossier booking) throws Exception {
        Table table = TableReader.read(written(exports.table(booking, TableFormat.XLSX)));
        return table.rows().getFirst().cells();
    }

    @Test
    void theNoticeOfStayHasWhatTheCodeTells() throws Exception {
        assertThat(notice(booking(CODE)))
                .startsWith(
                        "1", "Trần Thị Bình", "08/03/1985", "Nữ", "", "Thẻ căn cước", "999185000777", RESIDENCE, "");
    }

    @Test
    void whatTheCodeDoesNotTellStaysEmpty() throws Exception {
        assertThat(notice(booking("999185000777||Trần Thị Bình|1985|||10052021")))
                .startsWith("1", "Trần Thị Bình", "1985", "", "", "Thẻ căn cước", "999185000777", "", "");
    }

    @Test
    void theJsonSaysThatItIsTheCodesWord() throws IOException {
        JsonNode guest = new ObjectMapper()
                .readTree(written(exports.json(booking(CODE))).toFile())
                .at("/parties/0");

        assertThat(guest.at("/fields/residence").asText()).isEqualTo(RESIDENCE);
        assertThat(guest.at("/fields/issue-date").asText()).isEqualTo("10/05/2021");
        assertThat(guest.at("/fields/old-number").asText()).isEqualTo("012345678");
        assertThat(guest.at("/verification/assurance").asText()).isEqualTo("QR_UNSIGNED");
        assertThat(guest.at("/verification").has("verdict")).isFalse();
        assertThat(guest.at("/verification/checks")).isEmpty();
    }

    @Test
    void theReportSaysThatNoChipWasRead() throws IOException {
        Path report = written(exports.draft(booking(CODE)));

        assertThat(PdfReading.of(Bytes.copyOf(Files.readAllBytes(report))).text())
                .contains("Phường Giả", "Không có kiểm tra nào trên chip", "Không đọc chip")
                .doesNotContain("Chip thật");
    }
}
