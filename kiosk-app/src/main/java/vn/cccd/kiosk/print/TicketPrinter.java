package vn.cccd.kiosk.print;

/** Prints tickets. What it cannot print is on the screen anyway: no visit waits for it. */
public interface TicketPrinter {
    /** Prints one ticket; takes seconds at most and never throws because of the printer. */
    PrintOutcome print(TicketText ticket);

    /** No printer: every ticket is read from the screen. */
    static TicketPrinter none() {
        return ticket -> PrintOutcome.NOT_READY;
    }
}
