package vn.cccd.qr.scanner;

import java.util.Optional;
import vn.cccd.qr.bytes.Bytes;

/** Something that happened at a scanner. What was scanned is personal: {@code toString} leaves it out. */
public sealed interface ScanEvent {
    /**
     * A whole scan.
     *
     * @param raw as the code holds it, without what the scanner puts around it: UTF-8 text, or a binary seal
     */
    record Scanned(ScanSource source, Bytes raw) implements ScanEvent {
        /** The text, or empty when {@code raw} is no UTF-8. */
        public Optional<String> text() {
            return ScanText.utf8(raw);
        }
    }

    /**
     * A scan that did not come through as it was.
     *
     * @param raw what arrived
     */
    record Damaged(ScanSource source, ScanDamage damage, Bytes raw) implements ScanEvent {}

    /** A scan longer than any code was cut off. Comes once, however long it is; the next scan comes as usual. */
    record TooLong(ScanSource source, int limit) implements ScanEvent {}

    /** There is a scanner: it was there at the start, or was plugged in. */
    record ScannerArrived(ScanSource source) implements ScanEvent {}

    /** There is no scanner: none at the start, or not any more; comes again when the reason changes. */
    record ScannerGone(ScanSource source, Absence why) implements ScanEvent {}

    /** The listener was so slow that this many events were dropped before the next. */
    record EventsMissed(long count) implements ScanEvent {}
}
