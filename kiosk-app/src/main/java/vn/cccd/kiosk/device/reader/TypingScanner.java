package vn.cccd.kiosk.device.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.Scanners;
import vn.cccd.qr.scanner.wedge.WedgeLimits;
import vn.cccd.qr.scanner.wedge.WedgeReader;

/**
 * A scanner that types like a keyboard. The window hands over every key, with the way to pass it on when it is a person's; all on one
 * thread. Whether such a scanner is there cannot be told from a keyboard, so it is never missing.
 */
public final class TypingScanner implements CodeScanner {
    private final WedgeReader<Runnable> reader = new WedgeReader<>(WedgeLimits.USUAL, Runnable::run, this::scanned);
    private volatile Optional<Scanners> running = Optional.empty();

    /** A key; see {@link WedgeReader#key}. */
    public void key(String characters, long nanos, Runnable passOn) {
        reader.key(passOn, characters, nanos);
    }

    /** See {@link WedgeReader#deadline}. */
    public OptionalLong deadline() {
        return reader.deadline();
    }

    /** See {@link WedgeReader#time}. */
    public void time(long nanos) {
        reader.time(nanos);
    }

    @Override
    public void start(Consumer<ScanEvent> onEvent) {
        running = Optional.of(Scanners.start(List.of(), onEvent));
    }

    @Override
    public void close() {
        running.ifPresent(Scanners::close);
        running = Optional.empty();
    }

    private void scanned(ScanEvent event) {
        running.ifPresent(scanners -> scanners.post(event));
    }
}
