package vn.cccd.kiosk.device.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScanSource;

/** A scanner whose codes are shown by a program: the demonstration's, or a test. */
public final class ScannerByHand implements CodeScanner {
    private static final ScanSource SOURCE = new ScanSource(ScanSource.Kind.PROGRAM, "by hand");
    private static final char SEAL = '\u00DC';

    private volatile Optional<Consumer<ScanEvent>> listener = Optional.empty();

    /** Shows a code with this text to the scanner; that of a binary seal has a character for each byte. */
    public void show(String text) {
        boolean binary =
                !text.isEmpty() && text.charAt(0) == SEAL && text.chars().allMatch(c -> c <= 0xFF);
        Bytes raw = Bytes.copyOf(text.getBytes(binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        listener.ifPresent(scanned -> scanned.accept(new ScanEvent.Scanned(SOURCE, raw)));
    }

    @Override
    public void start(Consumer<ScanEvent> onEvent) {
        listener = Optional.of(onEvent);
    }

    @Override
    public void close() {
        listener = Optional.empty();
    }
}
