package vn.cccd.card.pcsc.ffm;

import java.util.Optional;
import javax.smartcardio.CardException;

/** The PC/SC library refused a call. */
public final class PcscException extends CardException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final boolean libraryMissing;

    PcscException(String function, int code) {
        super(function + ": " + ScardError.of(code).map(ScardError::symbol).orElse("0x" + Integer.toHexString(code)));
        this.code = code;
        libraryMissing = false;
    }

    private PcscException(String message) {
        super(message);
        code = ScardError.E_NO_SERVICE.code();
        libraryMissing = true;
    }

    /** Without the library there is no service either, as far as this program can tell. */
    public static PcscException libraryMissing(String message) {
        return new PcscException(message);
    }

    /** Whether nothing could be called because the platform's library is not installed. */
    public boolean isLibraryMissing() {
        return libraryMissing;
    }

    public Optional<ScardError> error() {
        return ScardError.of(code);
    }
}
