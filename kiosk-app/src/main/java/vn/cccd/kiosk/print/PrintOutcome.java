package vn.cccd.kiosk.print;

import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;

/** What became of a ticket. */
public enum PrintOutcome {
    /** The printer took it and had paper when it was done. */
    PRINTED(Optional.empty()),
    /** This site prints no tickets. */
    NO_PRINTER(Optional.empty()),
    OUT_OF_PAPER(Optional.of(FailureCode.PRINTER_OUT_OF_PAPER)),
    /** Not there, not answering, or in no state to print: cover open, off line. */
    NOT_READY(Optional.of(FailureCode.PRINTER_MISSING)),
    /** The line broke while it was printing: there may be a ticket, whole or not. */
    UNCERTAIN(Optional.of(FailureCode.PRINTER_MISSING));

    private final Optional<FailureCode> code;

    PrintOutcome(Optional<FailureCode> code) {
        this.code = code;
    }

    /** The failure's name on the phone. */
    public Optional<FailureCode> code() {
        return code;
    }
}
