package vn.cccd.card.pcsc.ffm;

import java.util.Optional;
import javax.smartcardio.CardException;

/** The PC/SC library refused a call. */
public final class PcscException extends CardException {
    private static final long serialVersionUID = 1L;

    private final int code;

    PcscException(String function, int code) {
        super(function + ": " + ScardError.of(code).map(ScardError::symbol).orElse("0x" + Integer.toHexString(code)));
        this.code = code;
    }

    PcscException(ScardError error, String message) {
        super(message);
        this.code = error.code();
    }

    public Optional<ScardError> error() {
        return ScardError.of(code);
    }
}
