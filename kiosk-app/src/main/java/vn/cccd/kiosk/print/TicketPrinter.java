package vn.cccd.kiosk.print;

/** Prints tickets. What it cannot print is on the screen anyway: no visit waits for it. */
public interface TicketPrinter {
    /** Prints one ticket; takes seconds at most, ends when its thread is interrupted, and never throws because of the printer. */
    PrintOutcome print(TicketText ticket);

    /** Asks whether a ticket could be printed now: {@link PrintOutcome#PRINTED} when nothing speaks against it. */
    PrintOutcome look();

    /** No printer: every ticket is read from the screen. */
    static TicketPrinter none() {
        return new TicketPrinter() {
            @Override
            public PrintOutcome print(TicketText ticket) {
                return PrintOutcome.NO_PRINTER;
            }

            @Override
            public PrintOutcome look() {
                return PrintOutcome.NO_PRINTER;
            }
        };
    }
}
