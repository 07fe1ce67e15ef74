package vn.cccd.kiosk.device;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.print.PageOutcome;
import vn.cccd.kiosk.print.PagePrinter;
import vn.cccd.kiosk.report.AttendanceExports;
import vn.cccd.kiosk.report.ExportOutcome;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.bytes.Bytes;

/** Writes and prints a test's attendance sheet on the thread {@code kiosk-documents} and tells in words what came of it. */
final class SheetDocuments implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SheetDocuments.class.getName());
    private static final String JOB = "CCCD Kiosk";

    private final AttendanceExports exports;
    private final PagePrinter printer;
    private final WorkThread thread = new WorkThread(WorkThread.DOCUMENTS);

    SheetDocuments(AttendanceExports exports, PagePrinter printer) {
        this.exports = exports;
        this.printer = printer;
    }

    /** The sheet of the session that is called, as a signed PDF and for a spreadsheet. */
    void export(ProctorModel model, Consumer<Bilingual> told) {
        run(told, () -> {
            ExportOutcome table = exports.table(
                    model.roster(), model.attendance(), model.post().session(), TableFormat.XLSX);
            ExportOutcome sheet = report(model);
            return DocumentWords.of(table instanceof ExportOutcome.Written ? sheet : table)
                    .words();
        });
    }

    /** The sheet on paper; its PDF stays in the folder for exports. */
    void print(ProctorModel model, Consumer<Bilingual> told) {
        run(told, () -> switch (report(model)) {
            case ExportOutcome.Written written ->
                DocumentWords.of(print(written)).words();
            case ExportOutcome.NotWritten refused -> DocumentWords.of(refused).words();
        });
    }

    private void run(Consumer<Bilingual> told, Supplier<Bilingual> work) {
        thread.run(
                () -> told.accept(work.get()),
                () -> told.accept(DocumentWords.failed().words()));
    }

    private ExportOutcome report(ProctorModel model) {
        return exports.report(model.roster(), model.attendance(), model.post().session());
    }

    private PageOutcome print(ExportOutcome.Written sheet) {
        try {
            return printer.print(Bytes.copyOf(Files.readAllBytes(sheet.file())), JOB);
        } catch (IOException e) {
            LOG.log(WARNING, "the sheet cannot be read again: " + Fault.describe(e));
            return PageOutcome.REFUSED;
        }
    }

    /** Lets a document that has been begun come to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
