package vn.cccd.card.pcsc;

import java.util.Optional;
import java.util.function.Predicate;
import javax.smartcardio.CardNotPresentException;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.card.pcsc.ffm.PcscException;
import vn.cccd.card.pcsc.ffm.ScardError;

/** Tells from a provider's exception where the way to the card broke: by the SCARD code, wherever it sits in the chain of causes. */
final class LinkFailures {
    /** Longer chains than this are circular or hostile. */
    private static final int DEEPEST_CAUSE = 16;

    private LinkFailures() {}

    /** The reason, when the exception itself tells it; else the readers must be asked. */
    static Optional<Reason> reasonOf(Throwable failure) {
        return errorOf(failure).flatMap(LinkFailures::reasonOf).or(() -> notPresent(failure));
    }

    static Optional<ScardError> errorOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Optional<ScardError> error = cause instanceof PcscException pcsc
                    ? pcsc.error()
                    // sun.security.smartcardio.PCSCException hides its code and has exactly the symbol for a message.
                    : Optional.ofNullable(cause.getMessage()).flatMap(ScardError::ofSymbol);
            if (error.isPresent()) {
                return error;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Whether one of the chain of causes is like that. */
    static boolean caused(Throwable failure, Predicate<Throwable> wanted) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (wanted.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whether all that is known is that no answer came. */
    static boolean unanswered(Throwable failure) {
        return errorOf(failure)
                .filter(error -> error == ScardError.E_NOT_TRANSACTED || error == ScardError.E_COMM_DATA_LOST)
                .isPresent();
    }

    /** The exception to throw for {@code failure}. Of foreign messages only our own provider's are passed on: they name functions and codes. */
    static CardLinkException because(Reason reason, String doing, Throwable failure) {
        String detail = failure instanceof PcscException pcsc ? ": " + pcsc.getMessage() : "";
        return new CardLinkException(reason, reason + " while " + doing + detail, failure);
    }

    private static Optional<Reason> notPresent(Throwable failure) {
        return failure instanceof CardNotPresentException ? Optional.of(Reason.CARD_GONE) : Optional.empty();
    }

    /** What each code means to us; empty where it says too little about the place, so that the readers have to be asked. */
    private static Optional<Reason> reasonOf(ScardError error) {
        return switch (error) {
            // W_RESET_CARD: only a card that lost power for a moment is reset by somebody else than us.
            case E_NO_SMARTCARD, W_REMOVED_CARD, W_RESET_CARD, W_UNPOWERED_CARD, E_UNKNOWN_CARD ->
                Optional.of(Reason.CARD_GONE);
            case W_UNRESPONSIVE_CARD, E_TIMEOUT, WINDOWS_SEM_TIMEOUT -> Optional.of(Reason.CARD_MUTE);
            case E_UNKNOWN_READER,
                    E_READER_UNAVAILABLE,
                    E_NO_READERS_AVAILABLE,
                    E_READER_UNSUPPORTED,
                    E_DUPLICATE_READER,
                    WINDOWS_BAD_COMMAND,
                    WINDOWS_DEVICE_NOT_CONNECTED -> Optional.of(Reason.READER_GONE);
            // Windows over a remote desktop: a broken pipe, an operation that is aborted.
            case E_NO_SERVICE,
                    E_SERVICE_STOPPED,
                    E_SYSTEM_CANCELLED,
                    F_COMM_ERROR,
                    P_SHUTDOWN,
                    E_UNKNOWN_RES_MNG,
                    E_SERVER_TOO_BUSY,
                    W_SECURITY_VIOLATION,
                    E_NO_ACCESS,
                    WINDOWS_ACCESS_DENIED,
                    WINDOWS_BROKEN_PIPE,
                    WINDOWS_OPERATION_ABORTED -> Optional.of(Reason.SERVICE_GONE);
            case E_PROTO_MISMATCH, E_CARD_UNSUPPORTED, W_UNSUPPORTED_CARD, E_INVALID_ATR ->
                Optional.of(Reason.CARD_UNSUPPORTED);
            case E_SHARING_VIOLATION, E_NO_MEMORY, E_CANT_DISPOSE, E_PCI_TOO_SMALL -> Optional.of(Reason.FAILED);
            // A handle dies with the service and with the reader; a transmission breaks off when the card moves and
            // when it goes mute.
            case E_INVALID_HANDLE,
                    E_NOT_TRANSACTED,
                    E_COMM_DATA_LOST,
                    E_CANCELLED,
                    E_INVALID_PARAMETER,
                    E_INVALID_TARGET,
                    E_INSUFFICIENT_BUFFER,
                    E_NOT_READY,
                    E_INVALID_VALUE,
                    E_UNEXPECTED,
                    E_UNSUPPORTED_FEATURE,
                    F_INTERNAL_ERROR,
                    F_WAITED_TOO_LONG,
                    F_UNKNOWN_ERROR,
                    WINDOWS_INVALID_HANDLE,
                    WINDOWS_GEN_FAILURE,
                    WINDOWS_IO_DEVICE -> Optional.empty();
        };
    }
}
