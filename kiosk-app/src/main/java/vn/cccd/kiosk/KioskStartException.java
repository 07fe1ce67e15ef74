package vn.cccd.kiosk;

import vn.cccd.kiosk.text.FailureCode;

/** The kiosk cannot start; {@link #code} names why, the message says what and where, without personal data. */
public final class KioskStartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    KioskStartException(FailureCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public FailureCode code() {
        return code;
    }
}
