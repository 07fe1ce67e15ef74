package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.pcsc.CardLinkException.Reason;

class LinkFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "SCARD_W_REMOVED_CARD,CARD_GONE",
        "SCARD_W_RESET_CARD,CARD_GONE",
        "SCARD_W_UNRESPONSIVE_CARD,CARD_MUTE",
        "SCARD_E_READER_UNAVAILABLE,READER_GONE",
        "SCARD_E_NO_SERVICE,SERVICE_GONE",
        "SCARD_E_SERVICE_STOPPED,SERVICE_GONE",
        "SCARD_F_COMM_ERROR,SERVICE_GONE",
        "SCARD_E_SHARING_VIOLATION,FAILED",
    })
    void theCodeIsFoundAtTheEndOfTheChainOfCauses(String symbol, Reason reason) {
        var failure = new IllegalStateException("outer", new CardException("transmit() failed", new Exception(symbol)));
        assertThat(LinkFailures.reasonOf(failure)).contains(reason);
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
