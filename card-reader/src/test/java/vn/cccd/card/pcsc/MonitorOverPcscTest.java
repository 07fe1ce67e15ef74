package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cccd.card.pcsc.ReaderEvent.CardInserted;
import vn.cccd.card.pcsc.ReaderEvent.CardRemoved;
import vn.cccd.card.pcsc.ReaderEvent.ReaderAdded;
import vn.cccd.card.pcsc.ReaderEvent.ReaderRemoved;
import vn.cccd.card.pcsc.ReaderEvent.ServiceDown;
import vn.cccd.card.pcsc.ReaderEvent.ServiceUp;

@SuppressWarnings("try") // a monitor watches while a block runs, and need not be spoken to
class MonitorOverPcscTest extends PrivatePcscTest {
    @Test
    void cardsAreToldAsTheyComeAndGo() throws Exception {
        var log = new EventLog();
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            log.expect(new ServiceUp(), new ReaderAdded(FIRST), new ReaderAdded(SECOND));
            for (int i = 0; i < 3; i++) {
                tray.insert(ScriptedChip.agreeing());
                log.expect(new CardInserted(FIRST, ScriptedChip.ATR));
                tray.remove();
                log.expect(new CardRemoved(FIRST));
            }
        }
        log.expectNothingMore();
    }

    @Test
    void readingACardIsNoEvent() throws Exception {
        var log = new EventLog();
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            log.expect(new ServiceUp(), new ReaderAdded(FIRST), new ReaderAdded(SECOND));
            tray.insert(ScriptedChip.agreeing());
            log.expect(new CardInserted(FIRST, ScriptedChip.ATR));
            for (int i = 0; i < 3; i++) {
                try (CardLink link = readers.connect(FIRST)) {
                    assertThat(link.transmit(GET_CHALLENGE)).isEqualTo(OK);
                }
            }
            tray.remove();
            log.expect(new CardRemoved(FIRST));
        }
    }

    @Test
    void aServiceThatStopsAndStartsIsFollowedWithItsReadersAndCards() throws Exception {
        var log = new EventLog();
        insert(ScriptedChip.agreeing());
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            log.expect(
                    new ServiceUp(),
                    new ReaderAdded(FIRST),
                    new CardInserted(FIRST, ScriptedChip.ATR),
                    new ReaderAdded(SECOND));
            daemon.stop();
            log.expect(new CardRemoved(FIRST), new ReaderRemoved(FIRST), new ReaderRemoved(SECOND), new ServiceDown());
            daemon.restart();
            // The card still lies there: it is found in the first look or in the next.
            log.expectInAnyOrder(
                    new ServiceUp(),
                    new ReaderAdded(FIRST),
                    new ReaderAdded(SECOND),
                    new CardInserted(FIRST, ScriptedChip.ATR));
            try (CardLink link = readers.connect(FIRST)) {
                assertThat(link.transmit(GET_CHALLENGE)).isEqualTo(OK);
            }
        }
    }

    @Test
    void twentyRestartsOfTheServiceLeakNeitherThreadsNorFiles() throws Exception {
        var log = new EventLog();
        try (var monitor = new ReaderMonitor(readers, log, Duration.ofMillis(50))) {
            log.expect(new ServiceUp(), new ReaderAdded(FIRST), new ReaderAdded(SECOND));
            long filesBefore = openFiles();
            int threadsBefore = Thread.activeCount();
            for (int i = 0; i < 20; i++) {
                if (i % 2 == 0) {
                    daemon.stop();
                } else {
                    daemon.crash();
                }
                log.expect(new ReaderRemoved(FIRST), new ReaderRemoved(SECOND), new ServiceDown());
                daemon.restart();
                log.expect(new ServiceUp(), new ReaderAdded(FIRST), new ReaderAdded(SECOND));
            }
            assertThat(openFiles()).isLessThanOrEqualTo(filesBefore + 5);
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(threadsBefore + 2);
        }
    }
}
