package vn.cccd.kiosk.report;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.AttendanceSheet;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.table.Table;
import vn.cccd.sync.device.KioskKeystore;

/** Writes a driving test's attendance. Takes up to seconds: not for the thread of the screens. One caller at a time. */
public final class AttendanceExports {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
    private static final String SHEET_NAME = "Điểm danh";

    private final ProctorDesk desk;
    private final ExportFolder folder;
    private final SignedSheets sheets;

    public AttendanceExports(ProctorDesk desk, ExportFolder folder, KioskKeystore keys) {
        this.desk = desk;
        this.folder = folder;
        this.sheets = new SignedSheets(keys);
    }

    /** The sheet of one session as a signed PDF, with room for signatures by hand. */
    public ExportOutcome report(Roster roster, Attendance attendance, String session) {
        if (isEmpty(roster, session)) {
            return new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE);
        }
        ZonedDateTime now = now();
        return sheets.of(signing -> new AttendanceReport(desk).of(roster, attendance, session, signing, now), now)
                .map(pdf -> folder.write(name(now), "pdf", pdf))
                .orElseGet(() -> new ExportOutcome.NotWritten(ExportOutcome.Reason.NOT_SIGNED));
    }

    /** The same for a spreadsheet. */
    public ExportOutcome table(Roster roster, Attendance attendance, String session, TableFormat format) {
        if (isEmpty(roster, session)) {
            return new ExportOutcome.NotWritten(ExportOutcome.Reason.NOTHING_TO_WRITE);
        }
        Table table = AttendanceSheet.of(roster, attendance, session);
        return folder.write(name(now()), format.ending(), format.write(table, SHEET_NAME));
    }

    private static boolean isEmpty(Roster roster, String session) {
        return roster.candidates().stream()
                .noneMatch(candidate -> candidate.session().equals(session));
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(desk.clock());
    }

    private static String name(ZonedDateTime now) {
        return MOMENT.format(now) + "_attendance";
    }
}
