package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.card.pcsc.ffm.PcscException;

class ServiceStateTest {
    @ParameterizedTest
    @CsvSource({
        "SCARD_E_NO_SERVICE,NOT_RUNNING",
        "SCARD_E_SERVICE_STOPPED,NOT_RUNNING",
        "SCARD_F_COMM_ERROR,NOT_RUNNING",
        "SCARD_W_SECURITY_VIOLATION,FORBIDDEN",
        "SCARD_E_NO_ACCESS,FORBIDDEN",
        "ERROR_ACCESS_DENIED,FORBIDDEN"
    })
    void theCodeTellsWhatIsWrongWithTheService(String symbol, ServiceState state) {
        assertThat(ServiceState.of(because(new CardException(new Exception(symbol))), socket -> false))
                .isEqualTo(state);
    }

    @Test
    void aMissingLibraryIsNotInstalled() {
        assertThat(ServiceState.of(because(PcscException.libraryMissing("none")), socket -> true))
                .isEqualTo(ServiceState.NOT_INSTALLED);
    }

    @Test
    void aSocketThatWeMayNotWriteToIsForbiddenWhateverTheLibrarySays() {
        assertThat(ServiceState.of(because(new CardException(new Exception("SCARD_E_NO_SERVICE"))), socket -> true))
                .isEqualTo(ServiceState.FORBIDDEN);
    }

    @Test
    void silenceIsSilence() {
        assertThat(ServiceState.of(because(new TimeoutException()), socket -> false))
                .isEqualTo(ServiceState.NOT_ANSWERING);
        assertThat(ServiceState.of(new CardLinkException(Reason.SERVICE_GONE, "still stuck"), socket -> false))
                .isEqualTo(ServiceState.NOT_ANSWERING);
    }

    private static CardLinkException because(Exception cause) {
        return new CardLinkException(Reason.SERVICE_GONE, "listing readers", cause);
    }
}
