package vn.cccd.kiosk.device.reader;

import java.util.function.Consumer;
import vn.cccd.qr.scanner.ScanEvent;

/** Something that reads codes: a serial or keyboard scanner, a camera, or the demonstration's card tray. */
public interface CodeScanner extends AutoCloseable {
    /** Tells what is scanned from now on, and whether there is a scanner, on any thread. Called once. */
    void start(Consumer<ScanEvent> onEvent);

    @Override
    void close();

    /** No scanner: numbers are typed. */
    static CodeScanner none() {
        return new CodeScanner() {
            @Override
            public void start(Consumer<ScanEvent> onEvent) {}

            @Override
            public void close() {}
        };
    }
}
