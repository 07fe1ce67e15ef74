package vn.cccd.kiosk.device;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.report.FileExports;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.Bilingual;

/** Writes a counter's documents on the thread {@code kiosk-documents} and tells in words what came of it. */
final class CounterDocuments implements AutoCloseable {
    private final FileExports exports;
    private final WorkThread thread = new WorkThread(WorkThread.DOCUMENTS);

    CounterDocuments(FileExports exports) {
        this.exports = exports;
    }

    /** The verification report of a stored file. */
    void report(StoredDossier file, Consumer<Bilingual> told) {
        thread.run(() -> told.accept(DocumentWords.of(exports.report(file))));
    }

    /** A draft of the report of the open file. */
    void draft(Dossier open, Consumer<Bilingual> told) {
        thread.run(() -> told.accept(DocumentWords.ofOpenFile(exports.draft(open))));
    }

    /** A stored file as JSON. */
    void json(StoredDossier file, Consumer<Bilingual> told) {
        thread.run(() -> told.accept(DocumentWords.of(exports.json(file))));
    }

    /** The open file as JSON. */
    void json(Dossier dossier, Consumer<Bilingual> told) {
        thread.run(() -> told.accept(DocumentWords.of(exports.json(dossier))));
    }

    /**
     * The files that were stored since yesterday began as a table; the open one as long as there are none. Yesterday's are in it because a notice of
     * stay of the late evening is due the next morning.
     */
    void table(
            List<StoredDossier> stored, Dossier open, LocalDate today, TableFormat format, Consumer<Bilingual> told) {
        LocalDateTime since = today.minusDays(1).atStartOfDay();
        List<StoredDossier> recent =
                stored.stream().filter(file -> !file.at().isBefore(since)).toList();
        thread.run(() -> told.accept(
                recent.isEmpty()
                        ? DocumentWords.ofOpenFile(exports.table(open, format))
                        : DocumentWords.ofStoredFiles(exports.table(recent, format), recent.size(), since)));
    }

    /** Lets a document that has been begun come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
