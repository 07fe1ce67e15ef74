package vn.cccd.kiosk.device;

import java.util.Optional;
import java.util.function.Consumer;

/** A scanner whose codes are shown by a program: the demonstration's, or a test. */
public final class ScannerByHand implements CodeScanner {
    private volatile Optional<Consumer<String>> listener = Optional.empty();

    /** Shows a code with this text to the scanner. */
    public void show(String text) {
        listener.ifPresent(scanned -> scanned.accept(text));
    }

    @Override
    public void start(Consumer<String> onText) {
        listener = Optional.of(onText);
    }

    @Override
    public void close() {
        listener = Optional.empty();
    }
}
