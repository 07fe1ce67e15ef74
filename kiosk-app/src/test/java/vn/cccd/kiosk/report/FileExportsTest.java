package vn.cccd.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.report.pdf.PdfReading;
import vn.cccd.kiosk.report.pdf.SealCheck;
import vn.cccd.kiosk.sector.Agreement;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.table.TableException;
import vn.cccd.kiosk.table.TableReader;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.device.KioskKeystore;

class FileExportsTest {
    private static final String DAY_AND_ID = "2026-11-20_" + SampleFiles.ID;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path out;

    private KioskKeystore keys;
    private FileExports exports;

    @BeforeEach
    void aCounter(@TempDir Path keyFiles) {
        keys = SampleFiles.keys(keyFiles);
        exports = new FileExports(SampleFiles.desk(), ExportFolder.at(out), keys);
    }

    private static Path written(ExportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ExportOutcome.Written.class);
        return ((ExportOutcome.Written) outcome).file();
    }

    private static Bytes bytes(Path file) throws IOException {
        return Bytes.copyOf(Files.readAllBytes(file));
    }

    @Test
    void theReportIsSignedByTheKeyItNames() throws Exception {
        Path file = written(exports.report(stored(2)));

        assertThat(file.getFileName()).hasToString(DAY_AND_ID + "_report.pdf");
        assertThat(SealCheck.holds(bytes(file), keys.open().chain().getFirst())).isTrue();
        assertThat(PdfReading.of(bytes(file)).text())
                .contains(DeviceIdentity.open(keys).thumbprint());
    }

    @Test
    void theReportOfAFileThatIsNotStoredIsCalledADraft() {
        Path file = written(exports.draft(SampleFiles.file(2)));

        assertThat(file.getFileName()).hasToString(DAY_AND_ID + "_NHAP-DRAFT_report.pdf");
    }

    @Test
    void theJsonOfAStoredFileSaysWhenItWasStored() throws IOException {
        JsonNode document = JSON.readTree(written(exports.json(stored(2))).toFile());

        assertThat(schemaMessages(document)).isEmpty();
        assertThat(document.path("storedAt").asText()).isEqualTo("2026-11-20T09:25:00");
        assertThat(document.path("parties")).hasSize(2);
        assertThat(JSON.readTree(written(exports.json(SampleFiles.file(2))).toFile())
                        .has("storedAt"))
                .isFalse();
    }

    @Test
    void aFileOfNobodyHasNoReport() {
        ExportOutcome nothing = new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE);

        assertThat(exports.report(stored(0))).isEqualTo(nothing);
        assertThat(exports.draft(SampleFiles.file(0))).isEqualTo(nothing);
        assertThat(exports.json(stored(0))).isEqualTo(nothing);
        assertThat(exports.table(SampleFiles.file(0), TableFormat.XLSX)).isEqualTo(nothing);
        assertThat(exports.json(SampleFiles.file(0))).isEqualTo(nothing);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aKeyThatCannotBeOpenedWritesNoUnsignedReport(@TempDir Path damaged) throws IOException, KioskKeyException {
        SampleFiles.keys(damaged).open();
        Files.writeString(damaged.resolve("kiosk-key.p12"), "damaged");
        FileExports without = new FileExports(SampleFiles.desk(), ExportFolder.at(out), SampleFiles.keys(damaged));

        assertThat(without.report(stored(1))).isEqualTo(new ExportOutcome.NotWritten(ExportOutcome.Reason.NOT_SIGNED));
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void tablesComeBackAsTheyWereMeant() throws IOException, TableException {
        for (TableFormat format : TableFormat.values()) {
            Path file = written(exports.table(SampleFiles.file(3), format));
            Table table = TableReader.read(file);

            assertThat(file.getFileName()).hasToString(DAY_AND_ID + "_table." + format.ending());
            assertThat(table.rows()).hasSize(3);
            assertThat(table.rows().get(1).cells()).contains("Nguyễn Thị Ánh Nguyệt", "999157000124", "chip thật");
        }
        Path all = written(exports.table(List.of(stored(1), stored(2)), TableFormat.CSV));
        assertThat(all.getFileName()).hasToString("2026-11-20-093000_files.csv");
    }

    private static StoredDossier stored(int parties) {
        return new StoredDossier(
                SampleFiles.file(parties), SampleFiles.OPENED.plusMinutes(10L * parties), Optional.empty());
    }

    @Test
    void theLastColumnSaysWhenEachFileWasStored() throws IOException, TableException {
        Table table =
                TableReader.read(written(exports.table(List.of(stored(2), stored(0), stored(1)), TableFormat.CSV)));

        assertThat(table.headings()).endsWith("Lưu hồ sơ lúc");
        assertThat(table.rows())
                .extracting(row -> row.cells().getLast())
                .containsExactly("20/11/2026 09:25", "20/11/2026 09:25", "20/11/2026 09:15");
    }

    @Test
    void noCellIsAFormula() throws IOException, TableException {
        Dossier hostile = SampleFiles.file(1).withTitle("=HYPERLINK(\"x\")");

        Path csv = written(exports.table(hostile, TableFormat.CSV));
        assertThat(Files.readString(csv)).contains("'=HYPERLINK").doesNotContain(",=", "\n=", "\"=");
        Path xlsx = written(exports.table(hostile, TableFormat.XLSX));
        assertThat(TableReader.read(xlsx).rows().getFirst().cells()).contains("=HYPERLINK(\"x\")");
        assertThat(sheet(xlsx)).doesNotContain("<f>", "<f ");
    }

    @Test
    void norWhateverElseASpreadsheetTakesForOne() throws IOException {
        for (String begin : List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
            Dossier hostile = SampleFiles.file(1).withTitle(begin + "1");

            assertThat(Files.readString(written(exports.table(hostile, TableFormat.CSV))))
                    .contains("\n'" + begin + "1,");
        }
    }

    private static String sheet(Path xlsx) throws IOException {
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(xlsx)) {
            return Files.readString(zip.getPath("xl", "worksheets", "sheet1.xml"));
        }
    }

    @Test
    void theJsonIsWhatItsSchemaSays() throws IOException {
        for (int parties : List.of(1, 2)) {
            JsonNode document = JSON.readTree(
                    written(exports.json(SampleFiles.file(parties))).toFile());

            assertThat(schemaMessages(document)).isEmpty();
            assertThat(document.path("parties")).hasSize(parties);
        }
        JsonNode two = JSON.readTree(written(exports.json(SampleFiles.file(2))).toFile());
        JsonNode party = two.path("parties").path(1);
        assertThat(party.at("/fields/full-name").asText()).isEqualTo("Nguyễn Thị Ánh Nguyệt");
        assertThat(party.at("/verification/trustListSignedAt").asText()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(party.at("/verification/checks/2/result").asText()).isEqualTo("NOT_POSSIBLE");
        assertThat(two.at("/answers/0/shown/vi").asText()).isEqualTo("Hợp đồng, giao dịch");
        assertThat(two.at("/exportedAt").asText()).isEqualTo("2026-11-20T09:30:00+07:00");
        assertThat(two.toString()).doesNotContain("Phật giáo");
    }

    @Test
    void whoAgreedIsInTheJsonAndInTheReport() throws IOException {
        Agreement agreed = new Agreement(SampleFiles.OPENED.plusMinutes(3), "notary-1", List.of("identity"));
        Dossier file = SampleFiles.file(2).changing(2, party -> party.withConsent(Optional.of(agreed)));

        JsonNode document = JSON.readTree(written(exports.json(file)).toFile());

        assertThat(schemaMessages(document)).isEmpty();
        assertThat(document.at("/parties/0").has("consent")).isFalse();
        assertThat(document.at("/parties/1/consent").toString())
                .isEqualTo("{\"at\":\"" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(agreed.at())
                        + "\",\"text\":\"notary-1\",\"purposes\":[\"identity\"]}");
        assertThat(PdfReading.of(Bytes.copyOf(Files.readAllBytes(written(exports.draft(file)))))
                        .text())
                .containsOnlyOnce("Đồng ý cho dùng thông tin")
                .contains("bản notary-1");
    }

    @Test
    void theSchemaRefusesWhatIsNotInIt() throws IOException {
        JsonNode document =
                JSON.readTree(written(exports.json(SampleFiles.file(1))).toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/parties/0/fields")).put("portrait", "…");

        assertThat(schemaMessages(document)).isNotEmpty();
    }

    private static List<String> schemaMessages(JsonNode document) throws IOException {
        try (InputStream schema = Objects.requireNonNull(DossierJson.class.getResourceAsStream("file.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(document)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void whatTheSiteMayNotShowLeavesInNoForm() throws IOException {
        CardUse few = new CardUse(Set.of(CardField.FULL_NAME), Set.of(), Map.of());
        FileExports modest = new FileExports(SampleFiles.desk(few), ExportFolder.at(out), keys);

        assertThat(Files.readString(written(modest.json(SampleFiles.file(1)))))
                .contains("Nguyễn Văn A")
                .doesNotContain("999090000123", "Số 1, Phường Giả");
    }

    @Test
    void namesOfFilesTellNobody() {
        Dossier dossier = SampleFiles.file(2);
        exports.report(stored(2));
        exports.draft(dossier);
        exports.json(dossier);
        exports.table(dossier, TableFormat.CSV);

        assertThat(out.toFile().list())
                .hasSize(4)
                .allSatisfy(name -> assertThat(name).doesNotContain("Nguy", "999", "12/2026", "Hợp"));
    }
}
