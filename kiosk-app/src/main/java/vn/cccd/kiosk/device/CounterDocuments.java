package vn.cccd.kiosk.device;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.cccd.kiosk.report.ExportOutcome;
import vn.cccd.kiosk.report.FileExports;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.text.Bilingual;

/** Writes a counter's documents on the thread {@code kiosk-documents} and tells in words what came of it. */
final class CounterDocuments implements AutoCloseable {
    private final FileExports exports;
    private final WorkThread thread = new WorkThread(WorkThread.DOCUMENTS);

    CounterDocuments(FileExports exports) {
        this.exports = exports;
    }

    /** The verification report of a file. */
    void report(Dossier dossier, Consumer<Bilingual> told) {
        thread.run(() -> told.accept(DocumentWords.of(exports.report(dossier))));
    }

    /** A file as JSON. */
    void json(Dossier dossier, Consumer<Bilingual> told) {
        thread.run(() -> told.accept(DocumentWords.of(exports.json(dossier))));
    }

    /** The files that were stored today as a table; the open one as long as there are none. */
    void table(List<Dossier> stored, Dossier open, LocalDate today, TableFormat format, Consumer<Bilingual> told) {
        List<Dossier> ofToday = stored.stream()
                .filter(dossier -> dossier.openedAt().toLocalDate().equals(today))
                .toList();
        thread.run(() -> {
            ExportOutcome outcome = exports.table(ofToday.isEmpty() ? List.of(open) : ofToday, format);
            told.accept(DocumentWords.of(outcome));
        });
    }

    /** Lets a document that has been begun come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
