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

    /**
     * The event for a scan; empty when it holds nothing.
     *
     * @param whole whether nothing came right before it
     * @param inputMethod whether letters were erased while it was typed
     */
    static Optional<ScanEvent> event(String text, boolean whole, boolean inputMethod) {
        Bytes raw = Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
        if (!whole) {
            return damaged(ScanDamage.UNFINISHED, raw);
        }
        if (inputMethod) {
            return damaged(ScanDamage.INPUT_METHOD, raw);
        }
        return ForeignLayout.typed(text)
                ? damaged(ScanDamage.OTHER_LAYOUT, raw)
                : ScanText.event(WedgeReader.SOURCE, raw);
    }

    private static Optional<ScanEvent> damaged(ScanDamage damage, Bytes raw) {
        return Optional.of(new ScanEvent.Damaged(WedgeReader.SOURCE, damage, raw));
    }
}
