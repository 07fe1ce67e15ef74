package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps events in order, for tests that wait for them. */
final class EventLog implements Consumer<ReaderEvent> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(ReaderEvent event) {
        events.add(event);
    }

    /** Waits for exactly these, in this order. */
    void expect(ReaderEvent... expected) throws InterruptedException {
        assertThat(next(expected.length)).containsExactly(expected);
    }

    /** Waits for exactly these, in whatever order they come. */
    void expectInAnyOrder(ReaderEvent... expected) throws InterruptedException {
        assertThat(next(expected.length)).containsExactlyInAnyOrder(expected);
    }

    /** Waits for this one, whatever comes before it. */
    void awaitFirst(ReaderEvent expected) throws InterruptedException {
        ReaderEvent event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        while (event != null && !event.equals(expected)) {
            event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        assertThat(event).isEqualTo(expected);
    }

    private List<ReaderEvent> next(int count) throws InterruptedException {
        List<ReaderEvent> seen = new ArrayList<>();
        while (seen.size() < count) {
            ReaderEvent event = events.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                break;
            }
            seen.add(event);
        }
        return seen;
    }

    void expectNothingMore() {
        assertThat(events).isEmpty();
    }
}
