package vn.cccd.kiosk.device.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cccd.card.AccessHint;
import vn.cccd.card.FilesWanted;
import vn.cccd.card.ReadFailure;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.ReadRequest;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sync.observe.ApplicationCounters;
import vn.cccd.sync.observe.SecurityEvent;

class CountedReadingTest {
    private final Deque<ReadOutcome> outcomes = new ArrayDeque<>();
    private final List<SecurityEvent> events = new ArrayList<>();
    private final CountedReading counted =
            new CountedReading((link, request, progress) -> outcomes.removeFirst(), events::add);

    @Test
    void failuresAreCountedByCodeAndOnlyOnce() {
        List<ReadOutcome> given = List.of(
                new ReadOutcome.Interrupted(ReadFailure.CARD_MOVED),
                new ReadOutcome.Interrupted(ReadFailure.CARD_MOVED),
                new ReadOutcome.Failed(ReadFailure.CARD_HOSTILE));
        outcomes.addAll(given);

        ReadRequest request = new ReadRequest(new AccessHint.Number(Citizens.NGUYEN_VAN_A.number()), FilesWanted.ALL);
        given.forEach(outcome ->
                assertThat(counted.read(new NoCard(), request, progress -> {})).isSameAs(outcome));

        assertThat(counted.take().failures()).isEqualTo(Map.of("CARD_MOVED", 2L, "CARD_HOSTILE", 1L));
        assertThat(counted.take().failures()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void timesAreToldByReader() {
        for (long took = 1; took <= 100; took++) {
            counted.timed("one", took);
        }
        counted.timed("two", 7);
        assertThat(counted.take().readers())
                .containsExactly(
                        new ApplicationCounters.ReaderTiming("one", 100, 50, 99),
                        new ApplicationCounters.ReaderTiming("two", 1, 7, 7));
        assertThat(counted.take().reads()).isZero();
    }
}
