package vn.cccd.kiosk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;

class ExportFolderTest {
    private static final Bytes CONTENT = Bytes.utf8("nội dung");

    @TempDir
    private Path directory;

    private static ExportOutcome refused(ExportOutcome.Reason reason) {
        return new ExportOutcome.NotWritten(reason);
    }

    private String[] names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void aDocumentIsWholeAndItsOwnersAlone() throws IOException {
        ExportOutcome outcome = ExportFolder.at(directory).write("2026-11-20_report", "pdf", CONTENT);

        Path file = directory.resolve("2026-11-20_report.pdf");
        assertThat(outcome).isEqualTo(new ExportOutcome.Written(file));
        assertThat(file).hasBinaryContent(CONTENT.toArray());
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nothingIsEverWrittenOver() throws IOException {
        ExportFolder folder = ExportFolder.at(directory);
        folder.write("a", "pdf", CONTENT);
        folder.write("a", "pdf", Bytes.utf8("2"));
        ExportOutcome third = folder.write("a", "pdf", Bytes.utf8("3"));

        assertThat(names()).containsExactly("a-2.pdf", "a-3.pdf", "a.pdf");
        assertThat(third).isEqualTo(new ExportOutcome.Written(directory.resolve("a-3.pdf")));
        assertThat(directory.resolve("a.pdf")).hasBinaryContent(CONTENT.toArray());
    }

    @Test
    void whatACrashLeftHalfWrittenIsErased() throws IOException {
        Files.writeString(directory.resolve(".a.pdf.unfinished"), "half");
        Files.writeString(directory.resolve(".yesterday.pdf.unfinished"), "half");

        assertThat(ExportFolder.at(directory).write("a", "pdf", CONTENT)).isInstanceOf(ExportOutcome.Written.class);
        assertThat(names()).containsExactly("a.pdf");
    }

    @Test
    void withoutAFolderNothingIsWritten() {
        assertThat(ExportFolder.of(Optional.empty()).write("a", "pdf", CONTENT))
                .isEqualTo(refused(ExportOutcome.Reason.NO_FOLDER));
    }

    @Test
    void aFolderThatIsGoneIsNotMade() {
        Path stick = directory.resolve("stick");

        assertThat(ExportFolder.at(stick).write("a", "pdf", CONTENT))
                .isEqualTo(refused(ExportOutcome.Reason.NOT_WRITABLE));
        assertThat(stick).doesNotExist();
    }

    @Test
    void aFolderThatIsNoneCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(ExportFolder.at(file).write("a", "pdf", CONTENT))
                .isEqualTo(refused(ExportOutcome.Reason.NOT_WRITABLE));
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsWritten() throws IOException {
        ExportFolder full = new ExportFolder(Optional.of(directory), folder -> CONTENT.length());

        assertThat(full.write("a", "pdf", CONTENT)).isEqualTo(refused(ExportOutcome.Reason.FULL));
        assertThat(names()).isEmpty();
    }

    @Test
    void aDiskThatFillsUpMeanwhileIsFullAndKeepsNoHalf() throws IOException {
        long[] room = {Long.MAX_VALUE, 0};
        int[] asked = {0};
        Files.createDirectory(directory.resolve("x"));
        // The folder in the way of the unfinished file stands for a write that fails.
        Files.createDirectories(
                directory.resolve("x").resolve(".a.pdf.unfinished").resolve("in-the-way"));
        ExportFolder filling = new ExportFolder(Optional.of(directory.resolve("x")), folder -> room[asked[0]++]);

        assertThat(filling.write("a", "pdf", CONTENT)).isEqualTo(refused(ExportOutcome.Reason.FULL));
        assertThat(directory.resolve("x").resolve("a.pdf")).doesNotExist();
    }
}
