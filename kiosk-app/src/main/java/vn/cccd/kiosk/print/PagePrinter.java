package vn.cccd.kiosk.print;

import vn.cccd.sync.bytes.Bytes;

/** Prints documents on A4 sheets. */
public interface PagePrinter {
    /**
     * Prints a PDF file that this program wrote. Takes seconds: not for the thread of the screens.
     *
     * @param jobName what the system's queue shows: without anything personal
     */
    PageOutcome print(Bytes pdf, String jobName);

    /** No printer: documents are files only. */
    static PagePrinter none() {
        return (pdf, jobName) -> PageOutcome.NO_PRINTER;
    }
}
