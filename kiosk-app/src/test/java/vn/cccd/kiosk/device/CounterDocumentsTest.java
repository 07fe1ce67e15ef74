package vn.cccd.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.report.CounterDesk;
import vn.cccd.kiosk.report.ExportFolder;
import vn.cccd.kiosk.report.FileExports;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.table.TableException;
import vn.cccd.kiosk.table.TableReader;
import vn.cccd.kiosk.text.Told;
import vn.cccd.sync.device.FileKeystore;

class CounterDocumentsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Dossier OPEN = Parties.file();
    private static final Dossier GUEST = Parties.file(Parties.of(1, "guest", "1990-01-31"));

    private final List<String> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private Path folder() throws IOException {
        return Files.createDirectories(directory.resolve("exports"));
    }

    private static StoredDossier stored(int day, int hour, int minute) {
        return new StoredDossier(GUEST, LocalDateTime.of(2026, 11, day, hour, minute), Optional.empty());
    }

    /** Done to its end. */
    private void with(Consumer<CounterDocuments> work) throws IOException {
        Clock clock = Clock.fixed(TODAY.atTime(7, 30).atZone(ZONE).toInstant(), ZONE);
        FileExports exports = new FileExports(
                new CounterDesk(
                        LodgingDefaults.counter().demonstration(),
                        "quay-03",
                        LodgingDefaults.counter().rules(),
                        clock),
                ExportFolder.at(folder()),
                FileKeystore.in(directory.resolve("key"), clock, new SecureRandom()));
        try (CounterDocuments documents = new CounterDocuments(exports)) {
            work.accept(documents);
        }
    }

    private void table(List<StoredDossier> stored, Dossier open) throws IOException {
        with(documents -> documents.table(stored, open, TODAY, TableFormat.CSV, this::tell));
    }

    private void tell(Told outcome) {
        told.add((outcome.done() ? "" : "✗ ") + outcome.words().vietnamese());
    }

    private Table written() throws IOException, TableException {
        try (Stream<Path> files = Files.list(folder())) {
            return TableReader.read(files.findFirst().orElseThrow());
        }
    }

    @Test
    void whoCameLateLastEveningIsInTheTableOfTheMorning() throws IOException, TableException {
        table(List.of(stored(19, 23, 59), stored(20, 0, 0), stored(20, 23, 35), stored(21, 7, 10)), OPEN);

        assertThat(written().rows())
                .extracting(row -> row.cells().getLast())
                .containsExactly("20/11/2026 00:00", "20/11/2026 23:35", "21/11/2026 07:10");
        assertThat(told)
                .singleElement()
                .asString()
                .contains(".csv – 3 hồ sơ đã lưu từ 00:00 20/11/2026")
                .endsWith(" · thư mục " + folder());
    }

    @Test
    void theOpenFileIsExportedWhileNoneIsStoredAndCalledWhatItIs() throws IOException, TableException {
        table(List.of(stored(19, 12, 0)), GUEST);

        assertThat(written().headings()).doesNotContain("Lưu hồ sơ lúc");
        assertThat(written().rows()).hasSize(1);
        assertThat(told).singleElement().asString().contains("_table.csv – hồ sơ đang mở, chưa lưu");
    }

    @Test
    void thatThereIsNothingIsSaid() throws IOException {
        table(List.of(), OPEN);
        with(documents -> documents.json(OPEN, this::tell));

        assertThat(folder()).isEmptyDirectory();
        assertThat(told)
                .hasSize(2)
                .containsOnly("✗ Chưa xuất: Không có gì để xuất (EXPORT_NOTHING_TO_WRITE) → Đọc ít nhất một thẻ trước");
    }

    @Test
    void aFolderThatIsGoneIsAFailureWithItsNameAndWhatToDo() throws IOException {
        with(documents -> {
            delete();
            documents.json(GUEST, this::tell);
        });

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("✗ Chưa xuất: Không ghi được vào thư mục xuất tệp (EXPORT_NOT_WRITABLE) → Cắm lại ổ đĩa");
    }

    private void delete() {
        try {
            Files.delete(directory.resolve("exports"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theReportOfTheOpenFileIsADraftAndThatOfAStoredOneIsNot() throws IOException {
        with(documents -> documents.draft(GUEST, this::tell));
        with(documents -> documents.report(stored(21, 7, 10), this::tell));
        with(documents -> documents.json(stored(21, 7, 10), this::tell));

        assertThat(told.get(0)).contains("NHAP-DRAFT").contains("_report.pdf – hồ sơ đang mở, chưa lưu");
        assertThat(told.get(1)).contains("_report.pdf · ").doesNotContain("DRAFT");
        assertThat(told.get(2)).contains("_file.json · ");
    }

    @Test
    void theOpenFileLeavesAsJson() throws IOException {
        with(documents -> documents.json(GUEST, this::tell));

        assertThat(told).singleElement().asString().contains("_file.json · ");
    }
}
