package vn.cccd.kiosk.device.reader;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScannerLoop;
import vn.cccd.qr.scanner.Scanners;

/** A serial scanner or a camera: it works on threads of its own from the start of the kiosk to its end. */
public final class ScannerStation implements CodeScanner {
    private final ScannerLoop loop;
    private Optional<Scanners> running = Optional.empty();

    public ScannerStation(ScannerLoop loop) {
        this.loop = loop;
    }

    @Override
    public synchronized void start(Consumer<ScanEvent> onEvent) {
        running = Optional.of(Scanners.start(List.of(loop), onEvent));
    }

    @Override
    public synchronized void close() {
        running.ifPresent(Scanners::close);
        running = Optional.empty();
    }
}
