package vn.cccd.kiosk.admin;

import java.util.List;
import java.util.Set;
import vn.cccd.kiosk.settings.ScannerSettings;
import vn.cccd.kiosk.text.FailureCode;

/** How the devices of a running kiosk are, as far as their last use has shown. */
public final class DeviceFacts {
    private DeviceFacts() {}

    /**
     * Reader, scanner and printer.
     *
     * @param troubles what does not work at the moment
     * @param printer whether there is a printer for tickets
     */
    public static List<Fact> of(Set<FailureCode> troubles, ScannerSettings scanner, boolean printer) {
        return List.of(
                device(troubles, Subject.READER, FailureCode.READER_SERVICE_DOWN, FailureCode.READER_MISSING),
                scanner instanceof ScannerSettings.None
                        ? none(Subject.SCANNER)
                        : device(troubles, Subject.SCANNER, FailureCode.SCANNER_MISSING),
                printer
                        ? device(
                                troubles,
                                Subject.PRINTER,
                                FailureCode.PRINTER_OUT_OF_PAPER,
                                FailureCode.PRINTER_MISSING)
                        : none(Subject.PRINTER));
    }

    private static Fact none(Subject subject) {
        return Fact.of(subject, Condition.NONE, "không có", "none");
    }

    private static Fact device(Set<FailureCode> troubles, Subject subject, FailureCode... codes) {
        for (FailureCode code : codes) {
            if (troubles.contains(code)) {
                return Fact.of(subject, Condition.BAD, code.name());
            }
        }
        return Fact.of(subject, Condition.GOOD, "không thấy lỗi", "no trouble known");
    }
}
