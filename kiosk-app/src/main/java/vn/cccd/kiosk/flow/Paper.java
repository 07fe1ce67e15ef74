package vn.cccd.kiosk.flow;

import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;

/** What became of the ticket on paper. The number on the screen is as good: no check-in depends on a printer. */
public enum Paper {
    /** None came out so far; where there is no printer, none will. */
    NONE,
    PRINTED,
    OUT_OF_PAPER,
    /** The printer is not there or not working, or whether it printed is not known. */
    NOT_PRINTED;

    static Paper missing(FailureCode why) {
        return why == FailureCode.PRINTER_OUT_OF_PAPER ? OUT_OF_PAPER : NOT_PRINTED;
    }

    /** Why there is none, when one was to come. */
    public Optional<FailureCode> trouble() {
        return switch (this) {
            case NONE, PRINTED -> Optional.empty();
            case OUT_OF_PAPER -> Optional.of(FailureCode.PRINTER_OUT_OF_PAPER);
            case NOT_PRINTED -> Optional.of(FailureCode.PRINTER_MISSING);
        };
    }
}
