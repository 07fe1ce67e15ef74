package vn.cccd.card.pcsc.ffm;

import java.util.Optional;

/** The PC/SC result codes (PC/SC part 5, and pcsclite.h) that tell something about what went wrong. */
public enum ScardError {
    E_CANCELLED(0x80100002),
    E_INVALID_HANDLE(0x80100003),
    E_INVALID_PARAMETER(0x80100004),
    E_NO_MEMORY(0x80100006),
    E_INSUFFICIENT_BUFFER(0x80100008),
    E_UNKNOWN_READER(0x80100009),
    E_TIMEOUT(0x8010000A),
    E_SHARING_VIOLATION(0x8010000B),
    E_NO_SMARTCARD(0x8010000C),
    E_PROTO_MISMATCH(0x8010000F),
    E_NOT_READY(0x80100010),
    E_INVALID_VALUE(0x80100011),
    E_SYSTEM_CANCELLED(0x80100012),
    F_COMM_ERROR(0x80100013),
    E_NOT_TRANSACTED(0x80100016),
    E_READER_UNAVAILABLE(0x80100017),
    P_SHUTDOWN(0x80100018),
    E_CARD_UNSUPPORTED(0x8010001C),
    E_NO_SERVICE(0x8010001D),
    E_SERVICE_STOPPED(0x8010001E),
    E_NO_READERS_AVAILABLE(0x8010002E),
    E_COMM_DATA_LOST(0x8010002F),
    W_UNSUPPORTED_CARD(0x80100065),
    W_UNRESPONSIVE_CARD(0x80100066),
    W_UNPOWERED_CARD(0x80100067),
    W_RESET_CARD(0x80100068),
    W_REMOVED_CARD(0x80100069);

    private final int code;

    ScardError(int code) {
        this.code = code;
    }

    /** The error of that code, if it is one of those listed here. */
    static Optional<ScardError> of(int code) {
        for (ScardError error : values()) {
            if (error.code == code) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    /** The error with exactly this symbol, such as {@code SCARD_E_NO_SERVICE}: the JDK's provider tells the code in no other way. */
    public static Optional<ScardError> ofSymbol(String symbol) {
        for (ScardError error : values()) {
            if (error.symbol().equals(symbol)) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    public int code() {
        return code;
    }

    /** The name in the C headers. */
    public String symbol() {
        return "SCARD_" + name();
    }
}
