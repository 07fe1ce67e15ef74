package vn.cccd.sim.reader;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

/** What the Java platform's provider puts behind its exceptions: the PC/SC code's name is the message. */
final class PcscFault extends Exception {
    private static final long serialVersionUID = 1L;

    static final String NO_SERVICE = "SCARD_E_NO_SERVICE";
    static final String INVALID_HANDLE = "SCARD_E_INVALID_HANDLE";
    static final String NO_READERS = "SCARD_E_NO_READERS_AVAILABLE";
    static final String READER_UNAVAILABLE = "SCARD_E_READER_UNAVAILABLE";
    static final String NO_CARD = "SCARD_E_NO_SMARTCARD";
    static final String CARD_REMOVED = "SCARD_W_REMOVED_CARD";
    static final String CARD_RESET = "SCARD_W_RESET_CARD";
    static final String PROTOCOL_MISMATCH = "SCARD_E_PROTO_MISMATCH";
    static final String SHARING_VIOLATION = "SCARD_E_SHARING_VIOLATION";
    static final String UNSUPPORTED_FEATURE = "SCARD_E_UNSUPPORTED_FEATURE";
    static final String NOT_TRANSACTED = "SCARD_E_NOT_TRANSACTED";

    private PcscFault(String code) {
        super(code);
    }

    static CardException during(String operation, String code) {
        return new CardException(operation + " failed", new PcscFault(code));
    }

    static CardNotPresentException noCard() {
        return new CardNotPresentException("No card present", new PcscFault(NO_CARD));
    }
}
