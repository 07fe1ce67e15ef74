package vn.cccd.card.pcsc.ffm;

import java.util.Optional;

/** The PC/SC result codes (PC/SC part 5; {@code pcsclite.h}, {@code winerror.h}), and those of Windows itself that come out of its PC/SC calls. */
public enum ScardError {
    F_INTERNAL_ERROR(0x80100001),
    E_CANCELLED(0x80100002),
    E_INVALID_HANDLE(0x80100003),
    E_INVALID_PARAMETER(0x80100004),
    E_INVALID_TARGET(0x80100005),
    E_NO_MEMORY(0x80100006),
    F_WAITED_TOO_LONG(0x80100007),
    E_INSUFFICIENT_BUFFER(0x80100008),
    E_UNKNOWN_READER(0x80100009),
    E_TIMEOUT(0x8010000A),
    E_SHARING_VIOLATION(0x8010000B),
    E_NO_SMARTCARD(0x8010000C),
    E_UNKNOWN_CARD(0x8010000D),
    E_CANT_DISPOSE(0x8010000E),
    E_PROTO_MISMATCH(0x8010000F),
    E_NOT_READY(0x80100010),
    E_INVALID_VALUE(0x80100011),
    E_SYSTEM_CANCELLED(0x80100012),
    F_COMM_ERROR(0x80100013),
    F_UNKNOWN_ERROR(0x80100014),
    E_INVALID_ATR(0x80100015),
    E_NOT_TRANSACTED(0x80100016),
    E_READER_UNAVAILABLE(0x80100017),
    P_SHUTDOWN(0x80100018),
    E_PCI_TOO_SMALL(0x80100019),
    E_READER_UNSUPPORTED(0x8010001A),
    E_DUPLICATE_READER(0x8010001B),
    E_CARD_UNSUPPORTED(0x8010001C),
    E_NO_SERVICE(0x8010001D),
    E_SERVICE_STOPPED(0x8010001E),
    /** On pcsclite the number of {@code SCARD_E_UNSUPPORTED_FEATURE} too. */
    E_UNEXPECTED(0x8010001F),
    E_UNSUPPORTED_FEATURE(0x80100022),
    E_NO_ACCESS(0x80100027),
    E_UNKNOWN_RES_MNG(0x8010002B),
    E_NO_READERS_AVAILABLE(0x8010002E),
    E_COMM_DATA_LOST(0x8010002F),
    E_SERVER_TOO_BUSY(0x80100031),
    W_UNSUPPORTED_CARD(0x80100065),
    W_UNRESPONSIVE_CARD(0x80100066),
    W_UNPOWERED_CARD(0x80100067),
    W_RESET_CARD(0x80100068),
    W_REMOVED_CARD(0x80100069),
    W_SECURITY_VIOLATION(0x8010006A),
    WINDOWS_ACCESS_DENIED(5, "ERROR_ACCESS_DENIED"),
    WINDOWS_INVALID_HANDLE(6, "ERROR_INVALID_HANDLE"),
    WINDOWS_BAD_COMMAND(22, "ERROR_BAD_COMMAND"),
    WINDOWS_GEN_FAILURE(31, "ERROR_GEN_FAILURE"),
    WINDOWS_BROKEN_PIPE(109, "ERROR_BROKEN_PIPE"),
    WINDOWS_SEM_TIMEOUT(121, "ERROR_SEM_TIMEOUT"),
    WINDOWS_OPERATION_ABORTED(995, "ERROR_OPERATION_ABORTED"),
    WINDOWS_IO_DEVICE(1117, "ERROR_IO_DEVICE"),
    WINDOWS_DEVICE_NOT_CONNECTED(1167, "ERROR_DEVICE_NOT_CONNECTED");

    private static final String NAMELESS = "Unknown error 0x";
    private static final String OF_WINDOWS = "WINDOWS_";

    private final int code;
    private final String symbol;

    ScardError(int code) {
        this.code = code;
        this.symbol = "SCARD_" + name();
    }

    ScardError(int code, String symbol) {
        this.code = code;
        this.symbol = symbol;
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

    /**
     * The error that is meant by exactly this text, such as {@code SCARD_E_NO_SERVICE}: the JDK's provider tells the code in no other way. Codes that it has no name for it calls {@code Unknown error 0x…}, those of Windows
     * {@code WINDOWS_ERROR_…}.
     */
    public static Optional<ScardError> ofSymbol(String symbol) {
        if (symbol.startsWith(NAMELESS)) {
            return ofDigits(symbol.substring(NAMELESS.length()));
        }
        String plain = symbol.startsWith(OF_WINDOWS) ? symbol.substring(OF_WINDOWS.length()) : symbol;
        for (ScardError error : values()) {
            if (error.symbol.equals(plain)) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    private static Optional<ScardError> ofDigits(String hexadecimal) {
        try {
            return of(Integer.parseUnsignedInt(hexadecimal, 16));
        } catch (NumberFormatException noCode) {
            return Optional.empty();
        }
    }

    public int code() {
        return code;
    }

    /** The name in the C headers. */
    public String symbol() {
        return symbol;
    }
}
