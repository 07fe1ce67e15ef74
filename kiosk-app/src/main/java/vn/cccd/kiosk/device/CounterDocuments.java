package vn.cccd.kiosk.device;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.report.FileExports;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.Told;

/** Writes a counter's documents on the thread {@code kiosk-documents} and tells in words what came of it. */
final class CounterDocuments implements AutoCloseable {
    private final FileExports exports;
    private final WorkThread thread = new WorkThread(WorkThread.DOCUMENTS);

    CounterDocuments(FileExports exports) {
        this.exports = exports;
    }

    /** The verification report of a stored file. */
    void report(StoredDossier file, Consumer<Told> told) {
        run(told, () -> DocumentWords.of(exports.report(file)));
    }

    /** A draft of the report of the open file. */
    void draft(Dossier open, Consumer<Told> told) {
        run(told, () -> DocumentWords.ofOpenFile(exports.draft(open)));
    }

    /** A stored file as JSON. */
    void json(StoredDossier file, Consumer<Told> told) {
        run(told, () -> DocumentWords.of(exports.json(file)));
    }

    /** The open file as JSON. */
    void json(Dossier dossier, Consumer<Told> told) {
        run(told, () -> DocumentWords.of(exports.json(dossier)));
    }

    /**
     * The files that were stored since yesterday began as a table; the open one as long as there are none. Yesterday's are in it because a notice of
     * stay of the late evening is due the next morning.
     */
    void table(List<StoredDossier> stored, Dossier open, LocalDate today, TableFormat format, Consumer<Told> told) {
        LocalDateTime since = today.minusDays(1).atStartOfDay();
        List<StoredDossier> recent =
                stored.stream().filter(file -> !file.at().isBefore(since)).toList();
        run(
                told,
                () -> recent.isEmpty()
                        ? DocumentWords.ofOpenFile(exports.table(open, format))
                        : DocumentWords.ofStoredFiles(exports.table(recent, format), recent.size(), since));
    }

    /** What cannot be made is told too. */
    private void run(Consumer<Told> told, Supplier<Told> work) {
        thread.run(() -> told.accept(work.get()), () -> told.accept(DocumentWords.failed()));
    }

    /** Lets a document that has been begun come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
