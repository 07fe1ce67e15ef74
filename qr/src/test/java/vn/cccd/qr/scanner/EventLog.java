package vn.cccd.qr.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.cccd.qr.bytes.Bytes;

/** Events in the order in which they came, for tests that wait for them. */
public final class EventLog implements Consumer<ScanEvent>, AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final List<Scanners> running = new ArrayList<>();
    private final BlockingQueue<ScanEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(ScanEvent event) {
        events.add(event);
    }

    /** Starts scanners whose events come here, until {@link #close}. */
    public Scanners start(ScannerLoop... loops) {
        Scanners scanners = Scanners.start(List.of(loops), this);
        running.add(scanners);
        return scanners;
    }

    /** Ends the scanners. */
    @Override
    public void close() {
        running.forEach(Scanners::close);
        running.clear();
    }

    /** The next event, which must be of this kind. */
    public <E extends ScanEvent> E next(Class<E> kind) throws InterruptedException {
        ScanEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("an event within " + PATIENCE_SECONDS + " s").isInstanceOf(kind);
        return kind.cast(event);
    }

    /** What the next event, a scan, holds. */
    public Bytes nextScan() throws InterruptedException {
        return next(ScanEvent.Scanned.class).raw();
    }

    /** Everything there is now. */
    public List<ScanEvent> taken() {
        List<ScanEvent> all = new ArrayList<>();
        events.drainTo(all);
        return all;
    }
}
