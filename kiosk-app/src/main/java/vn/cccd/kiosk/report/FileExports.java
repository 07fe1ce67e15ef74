package vn.cccd.kiosk.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.cccd.kiosk.report.sheet.Sheet;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.table.Table;
import vn.cccd.sync.device.KioskKeystore;

/** Writes a counter's files for people and programs elsewhere. Takes up to seconds: not for the thread of the screens. One caller at a time. */
public final class FileExports {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
    private static final String SHEET_NAME = "Hồ sơ";

    private final CounterDesk desk;
    private final ExportFolder folder;
    private final SignedSheets sheets;

    public FileExports(CounterDesk desk, ExportFolder folder, KioskKeystore keys) {
        this.desk = desk;
        this.folder = folder;
        this.sheets = new SignedSheets(keys);
    }

    /** The verification report of a stored file as a signed PDF; of one that nobody takes part in there is none. */
    public ExportOutcome report(StoredDossier file) {
        ZonedDateTime now = now();
        return report(file.dossier(), now, "report", signing -> new VerificationReport(desk).of(file, signing, now));
    }

    /** The same of a file that is not stored yet: a draft, and called so in its title and its name. */
    public ExportOutcome draft(Dossier open) {
        ZonedDateTime now = now();
        return report(
                open, now, "NHAP-DRAFT_report", signing -> new VerificationReport(desk).draftOf(open, signing, now));
    }

    private ExportOutcome report(Dossier dossier, ZonedDateTime now, String kind, Function<SigningText, Sheet> sheet) {
        if (dossier.parties().isEmpty()) {
            return new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE);
        }
        return sheets.of(sheet, now)
                .map(pdf -> folder.write(name(dossier, now, kind), "pdf", pdf))
                .orElseGet(() -> new ExportOutcome.NotWritten(ExportOutcome.Reason.NOT_SIGNED));
    }

    /** The rows of a file that is not stored yet, as the sector's other software wants them. */
    public ExportOutcome table(Dossier open, TableFormat format) {
        return table(desk.rules().export(List.of(open)), name(open, now(), "table"), format);
    }

    /** The rows of stored files; the last column says when each file was stored. */
    public ExportOutcome table(List<StoredDossier> files, TableFormat format) {
        String name =
                files.size() == 1 ? name(files.getFirst().dossier(), now(), "table") : MOMENT.format(now()) + "_files";
        return table(StoredTable.of(files, desk.rules()), name, format);
    }

    private ExportOutcome table(Table table, String name, TableFormat format) {
        return table.rows().isEmpty()
                ? new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE)
                : folder.write(name, format.ending(), format.write(table, SHEET_NAME));
    }

    /** A file as one JSON object, as {@code file.schema.json} describes it; of one that nobody takes part in there is none. */
    public ExportOutcome json(Dossier dossier) {
        if (dossier.parties().isEmpty()) {
            return new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE);
        }
        return folder.write(name(dossier, now(), "file"), "json", new DossierJson(desk).of(dossier, now()));
    }

    /** The same of a stored file, with when it was stored. */
    public ExportOutcome json(StoredDossier file) {
        if (file.parties() == 0) {
            return new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE);
        }
        return folder.write(name(file.dossier(), now(), "file"), "json", new DossierJson(desk).bytesOf(file, now()));
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(desk.clock());
    }

    /** Day and id: both tell nobody who is in the file. */
    private static String name(Dossier dossier, ZonedDateTime now, String kind) {
        LocalDate day = now.toLocalDate();
        return day + "_" + dossier.id() + "_" + kind;
    }
}
