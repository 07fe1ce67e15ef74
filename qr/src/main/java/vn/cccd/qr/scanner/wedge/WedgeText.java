package vn.cccd.qr.scanner.wedge;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.ScanDamage;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScanText;

/** Judges what a keyboard scanner typed. */
final class WedgeText {
    private WedgeText() {}

    /** @param inputMethod whether letters were erased while it was typed */
    static Optional<ScanEvent> event(String text, boolean inputMethod) {
        Bytes raw = Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
        if (inputMethod) {
            return Optional.of(new ScanEvent.Damaged(WedgeReader.SOURCE, ScanDamage.INPUT_METHOD, raw));
        }
        if (ForeignLayout.typed(text)) {
            return Optional.of(new ScanEvent.Damaged(WedgeReader.SOURCE, ScanDamage.OTHER_LAYOUT, raw));
        }
        return ScanText.event(WedgeReader.SOURCE, raw);
    }
}
