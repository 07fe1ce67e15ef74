package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.card.pcsc.ffm.ScardError;

class LinkFailuresTest {
    /** Every code there is, and what becomes of it; {@code ASK} where the readers have to be asked. */
    @ParameterizedTest
    @CsvSource({
        "F_INTERNAL_ERROR,ASK",
        "E_CANCELLED,ASK",
        "E_INVALID_HANDLE,ASK",
        "E_INVALID_PARAMETER,ASK",
        "E_INVALID_TARGET,ASK",
        "E_NO_MEMORY,FAILED",
        "F_WAITED_TOO_LONG,ASK",
        "E_INSUFFICIENT_BUFFER,ASK",
        "E_UNKNOWN_READER,READER_GONE",
        "E_TIMEOUT,CARD_MUTE",
        "E_SHARING_VIOLATION,FAILED",
        "E_NO_SMARTCARD,CARD_GONE",
        "E_UNKNOWN_CARD,CARD_GONE",
        "E_CANT_DISPOSE,FAILED",
        "E_PROTO_MISMATCH,CARD_UNSUPPORTED",
        "E_NOT_READY,ASK",
        "E_INVALID_VALUE,ASK",
        "E_SYSTEM_CANCELLED,SERVICE_GONE",
        "F_COMM_ERROR,SERVICE_GONE",
        "F_UNKNOWN_ERROR,ASK",
        "E_INVALID_ATR,CARD_UNSUPPORTED",
        "E_NOT_TRANSACTED,ASK",
        "E_READER_UNAVAILABLE,READER_GONE",
        "P_SHUTDOWN,SERVICE_GONE",
        "E_PCI_TOO_SMALL,FAILED",
        "E_READER_UNSUPPORTED,READER_GONE",
        "E_DUPLICATE_READER,READER_GONE",
        "E_CARD_UNSUPPORTED,CARD_UNSUPPORTED",
        "E_NO_SERVICE,SERVICE_GONE",
        "E_SERVICE_STOPPED,SERVICE_GONE",
        "E_UNEXPECTED,ASK",
        "E_UNSUPPORTED_FEATURE,ASK",
        "E_NO_ACCESS,SERVICE_GONE",
        "E_UNKNOWN_RES_MNG,SERVICE_GONE",
        "E_NO_READERS_AVAILABLE,READER_GONE",
        "E_COMM_DATA_LOST,ASK",
        "E_SERVER_TOO_BUSY,SERVICE_GONE",
        "W_UNSUPPORTED_CARD,CARD_UNSUPPORTED",
        "W_UNRESPONSIVE_CARD,CARD_MUTE",
        "W_UNPOWERED_CARD,CARD_GONE",
        "W_RESET_CARD,CARD_GONE",
        "W_REMOVED_CARD,CARD_GONE",
        "W_SECURITY_VIOLATION,SERVICE_GONE",
        "WINDOWS_ACCESS_DENIED,SERVICE_GONE",
        "WINDOWS_INVALID_HANDLE,ASK",
        "WINDOWS_BAD_COMMAND,READER_GONE",
        "WINDOWS_GEN_FAILURE,ASK",
        "WINDOWS_BROKEN_PIPE,SERVICE_GONE",
        "WINDOWS_SEM_TIMEOUT,CARD_MUTE",
        "WINDOWS_OPERATION_ABORTED,SERVICE_GONE",
        "WINDOWS_IO_DEVICE,ASK",
        "WINDOWS_DEVICE_NOT_CONNECTED,READER_GONE",
    })
    void theCodeIsFoundAtTheEndOfTheChainOfCauses(ScardError error, String meaning) {
        var failure = new IllegalStateException(
                "outer", new CardException("transmit() failed", new Exception(error.symbol())));
        assertThat(LinkFailures.reasonOf(failure).map(Reason::name).orElse("ASK"))
                .isEqualTo(meaning);
        assertThat(ScardError.ofSymbol(error.symbol())).contains(error);
    }

    @Test
    void theTableLeavesNoCodeOut() throws NoSuchMethodException {
        CsvSource table = LinkFailuresTest.class
                .getDeclaredMethod("theCodeIsFoundAtTheEndOfTheChainOfCauses", ScardError.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(Stream.of(table.value()).map(row -> ScardError.valueOf(row.substring(0, row.indexOf(',')))))
                .containsExactly(ScardError.values());
    }

    @Test
    void aCodeThatTheJdkHasNoNameForIsReadFromItsDigits() {
        assertThat(ScardError.ofSymbol("Unknown error 0x8010001e")).contains(ScardError.E_SERVICE_STOPPED);
        assertThat(ScardError.ofSymbol("WINDOWS_ERROR_INVALID_HANDLE")).contains(ScardError.WINDOWS_INVALID_HANDLE);
        assertThat(ScardError.ofSymbol("Unknown error 0xzz")).isEmpty();
    }

    @Test
    void aHandleMayDieWithServiceOrReaderSoTheReadersAreAsked() {
        assertThat(LinkFailures.reasonOf(new CardException(new Exception("SCARD_E_INVALID_HANDLE"))))
                .isEmpty();
    }

    @Test
    void aSymbolWithinOtherWordsIsNoCode() {
        assertThat(LinkFailures.reasonOf(new CardException("perhaps SCARD_W_REMOVED_CARD, perhaps not")))
                .isEmpty();
    }

    @Test
    void anAbsentCardIsGoneEvenWithoutACode() {
        assertThat(LinkFailures.reasonOf(new CardNotPresentException("no card")))
                .contains(Reason.CARD_GONE);
    }

    @Test
    void aBrokenTransmissionTellsOnlyThatNoAnswerCame() {
        var failure = new CardException(new Exception("SCARD_E_NOT_TRANSACTED"));
        assertThat(LinkFailures.reasonOf(failure)).isEmpty();
        assertThat(LinkFailures.unanswered(failure)).isTrue();
    }

    @Test
    void aCircleOfCausesComesToAnEnd() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertThat(LinkFailures.reasonOf(one)).isEmpty();
    }
}
