package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.cccd.card.pcsc.CardLinkException.Reason;
import vn.cccd.card.pcsc.ReaderEvent.ReaderAdded;
import vn.cccd.card.pcsc.ReaderEvent.ServiceDown;
import vn.cccd.card.pcsc.ReaderEvent.ServiceUp;
import vn.cccd.sim.reader.SimulatedReaders;

/** A service that is there but answers nothing, as one that was stopped by a debugger or waits for a reader that hangs. */
@SuppressWarnings("try") // a monitor watches while a block runs, and need not be spoken to
class FrozenServiceTest {
    private final SimulatedReaders simulation = new SimulatedReaders();
    private final CountDownLatch thawed = new CountDownLatch(1);
    private final CardReaders readers = CardReaders.over(this::factory).withAnswerLimit(Duration.ofMillis(200));

    private TerminalFactory factory() {
        PrivatePcscTest.awaitUnchecked(thawed);
        return simulation.factory();
    }

    @AfterEach
    void thaw() {
        thawed.countDown();
    }

    @Test
    void listingComesBackWithinTheLimitAndNoSecondThreadIsLostToTheSameService() throws Exception {
        PrivatePcscTest.assertThatReasonOf(readers::list).isEqualTo(Reason.SERVICE_GONE);
        for (int i = 0; i < 100; i++) {
            PrivatePcscTest.assertThatReasonOf(readers::list).isEqualTo(Reason.SERVICE_GONE);
        }
        assertThat(PrivatePcscTest.threads("reader-survey")).isEqualTo(1);
        thawed.countDown();
        PrivatePcscTest.await(() -> PrivatePcscTest.threads("reader-survey") == 0);
        assertThat(readers.list()).isEmpty();
    }

    @Test
    void theMonitorTellsItAndGoesOnWhenItAnswersAgain() throws Exception {
        simulation.plugIn("Reader");
        var log = new EventLog();
        try (var monitor = new ReaderMonitor(readers, log, Duration.ofMillis(20))) {
            log.expect(new ServiceDown());
            thawed.countDown();
            log.expect(new ServiceUp(), new ReaderAdded("Reader"));
        }
        log.expectNothingMore();
    }
}
