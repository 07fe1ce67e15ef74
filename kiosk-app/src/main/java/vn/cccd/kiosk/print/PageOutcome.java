package vn.cccd.kiosk.print;

import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;

/** What became of a document that was to be printed on sheets. */
public enum PageOutcome {
    /** The system's print service took every page; from here on the sheets are its business. */
    PRINTED(Optional.empty()),
    /** The printer said before that it has no paper. */
    OUT_OF_PAPER(Optional.of(FailureCode.PRINTER_OUT_OF_PAPER)),
    /** None is set up, or none of that name. */
    NO_PRINTER(Optional.of(FailureCode.PRINTER_MISSING)),
    /** The print service takes no jobs, or failed with this one: there may be some of its pages. */
    REFUSED(Optional.of(FailureCode.PRINTER_MISSING));

    private final Optional<FailureCode> code;

    PageOutcome(Optional<FailureCode> code) {
        this.code = code;
    }

    /** The failure's name on the phone. */
    public Optional<FailureCode> code() {
        return code;
    }
}
