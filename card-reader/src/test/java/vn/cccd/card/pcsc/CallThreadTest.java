package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cccd.card.pcsc.CardLinkException.Reason;

class CallThreadTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void aCallComesBackWithItsResult() throws Exception {
        try (CallThread thread = new CallThread("calls")) {
            assertThat(thread.call(() -> 42, LIMIT)).isEqualTo(42);
        }
    }

    @Test
    void aCallThatComesWhileItIsBeingClosedIsRefusedAsAnOrdinaryFailure() {
        CallThread thread = new CallThread("calls");
        thread.close();

        assertThatThrownBy(() -> thread.call(() -> 42, LIMIT))
                .isInstanceOfSatisfying(
                        CardLinkException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.FAILED));
    }
}
