package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void behindACallThatIsNotBackNothingIsQueuedAndAfterwardsItGoesOn() throws Exception {
        var stuck = new CountDownLatch(1);
        try (CallThread thread = new CallThread("stuck-calls")) {
            assertThatThrownBy(() -> thread.call(() -> stuck.await(20, TimeUnit.SECONDS), Duration.ofMillis(10)))
                    .isInstanceOf(TimeoutException.class);
            var made = new AtomicInteger();
            long start = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                assertThatThrownBy(() -> thread.call(made::incrementAndGet, LIMIT))
                        .isInstanceOf(TimeoutException.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
            assertThat(PrivatePcscTest.threads("stuck-calls")).isEqualTo(1);
            stuck.countDown();
            PrivatePcscTest.await(() -> answers(thread));
            assertThat(made).hasValue(0);
        }
        PrivatePcscTest.await(() -> PrivatePcscTest.threads("stuck-calls") == 0);
    }

    private static boolean answers(CallThread thread) throws Exception {
        try {
            return thread.call(() -> true, LIMIT);
        } catch (TimeoutException notYet) {
            return false;
        }
    }
}
