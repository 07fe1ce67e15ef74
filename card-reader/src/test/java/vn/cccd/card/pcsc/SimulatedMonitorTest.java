package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.cccd.card.pcsc.ReaderEvent.CardInserted;
import vn.cccd.card.pcsc.ReaderEvent.CardRemoved;
import vn.cccd.card.pcsc.ReaderEvent.ReaderAdded;
import vn.cccd.card.pcsc.ReaderEvent.ReaderRemoved;
import vn.cccd.card.pcsc.ReaderEvent.ServiceDown;
import vn.cccd.card.pcsc.ReaderEvent.ServiceUp;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;

/** The monitor over a provider that is not ours. */
@SuppressWarnings("try") // a monitor watches while a block runs, and need not be spoken to
class SimulatedMonitorTest {
    private static final String READER = "Reader";
    private static final ScriptedChip CARD = ScriptedChip.agreeing();
    private static final CardInserted INSERTED = new CardInserted(READER, ScriptedChip.ATR);
    private static final CardRemoved REMOVED = new CardRemoved(READER);

    private final SimulatedReaders simulation = new SimulatedReaders();
    private final CardReaders readers = CardReaders.over(simulation::factory);
    private final EventLog log = new EventLog();

    @Test
    void whatIsThereAtTheStartIsToldFirst() throws Exception {
        simulation.plugIn(READER).insert(CARD);
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            log.expect(new ServiceUp(), new ReaderAdded(READER), INSERTED);
        }
        log.expectNothingMore();
    }

    @Test
    void readersMayComeAndGo() throws Exception {
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            log.expect(new ServiceUp());
            SimulatedReader reader = simulation.plugIn(READER);
            log.expect(new ReaderAdded(READER));
            reader.insert(CARD);
            log.expect(INSERTED);
            simulation.unplug(reader);
            log.expect(REMOVED, new ReaderRemoved(READER));
            simulation.plugIn(READER);
            log.expect(new ReaderAdded(READER));
        }
        log.expectNothingMore();
    }

    @Test
    void aCardInPlaceOfAnotherIsToldAsTwoEvents() throws Exception {
        SimulatedReader reader = simulation.plugIn(READER);
        reader.insert(CARD);
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            log.expect(new ServiceUp(), new ReaderAdded(READER), INSERTED);
            for (int i = 0; i < 50; i++) {
                reader.insert(ScriptedChip.agreeing());
                log.expect(REMOVED, INSERTED);
            }
        }
        log.expectNothingMore();
    }

    @Test
    void theServiceMayStopAndStart() throws Exception {
        simulation.plugIn(READER).insert(CARD);
        try (var monitor = new ReaderMonitor(readers, log, Duration.ofMillis(20))) {
            log.expect(new ServiceUp(), new ReaderAdded(READER), INSERTED);
            for (int i = 0; i < 20; i++) {
                simulation.stopService();
                log.expect(REMOVED, new ReaderRemoved(READER), new ServiceDown());
                simulation.startService();
                log.expect(new ServiceUp(), new ReaderAdded(READER), INSERTED);
            }
        }
        log.expectNothingMore();
    }

    @Test
    void aServiceThatIsDownAtTheStartIsTold() throws Exception {
        simulation.stopService();
        try (var monitor = new ReaderMonitor(readers, log, Duration.ofMillis(20))) {
            log.expect(new ServiceDown());
            simulation.startService();
            log.expect(new ServiceUp());
        }
    }

    @Test
    void aThousandCardsLeakNoThreads() throws Exception {
        SimulatedReader reader = simulation.plugIn(READER);
        try (var monitor = new ReaderMonitor(readers, log, ReaderMonitor.POLL)) {
            log.expect(new ServiceUp(), new ReaderAdded(READER));
            int before = Thread.activeCount();
            for (int i = 0; i < 1_000; i++) {
                reader.insert(CARD);
                log.expect(INSERTED);
                reader.remove();
                log.expect(REMOVED);
            }
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 2);
        }
        log.expectNothingMore();
    }

    @Test
    void aListenerThatFailsIsToldTheNextEventAllTheSame() throws Exception {
        simulation.plugIn(READER);
        var failures = new AtomicInteger();
        try (var monitor = new ReaderMonitor(
                readers,
                event -> {
                    log.accept(event);
                    throw new IllegalStateException("failure " + failures.incrementAndGet());
                },
                ReaderMonitor.POLL)) {
            log.expect(new ServiceUp(), new ReaderAdded(READER));
        }
        assertThat(failures).hasValue(2);
    }
}
