package vn.cccd.qr.scanner.camera;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import vn.cccd.qr.bytes.Bytes;

/**
 * Tells a code that is shown anew from one that is still there. Remembers hashes, not contents, and only of the last few codes.
 */
final class Repeats {
    private static final int MOST = 16;

    private record Seen(Bytes hash, long nanos) {}

    private final ArrayDeque<Seen> seen = new ArrayDeque<>();
    private final long forgetAfter;

    /** @param forgetAfter a code that was out of sight for so long is new again */
    Repeats(Duration forgetAfter) {
        this.forgetAfter = forgetAfter.toNanos();
    }

    /** Whether {@code content} is new; in either case it was seen now. */
    boolean isNew(Bytes content, long nanos) {
        Bytes hash = content.sha256();
        boolean known = false;
        for (Iterator<Seen> each = seen.iterator(); each.hasNext(); ) {
            Seen one = each.next();
            boolean same = one.hash().equals(hash);
            boolean forgotten = nanos - one.nanos() >= forgetAfter;
            known |= same && !forgotten;
            if (same || forgotten) {
                each.remove();
            }
        }
        if (seen.size() >= MOST) {
            seen.removeFirst();
        }
        seen.addLast(new Seen(hash, nanos));
        return !known;
    }

    void clear() {
        seen.clear();
    }
}
