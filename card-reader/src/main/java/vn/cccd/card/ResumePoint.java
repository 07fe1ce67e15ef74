package vn.cccd.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.cccd.card.access.KnownWay;

/**
 * Where an interrupted reading stopped: what was read so far, and the key that opened the chip. {@link ReadRequest#resuming} goes on from
 * here.
 *
 * <p><b>Security guarantees.</b> What was read before is used only after the chip has opened with the same key and given the same EF.SOD
 * byte for byte, or given again what EF.SOD does not cover; the chip proves its keys anew. {@link #close} forgets everything; {@code
 * toString} shows nothing of it. It serves one reading.
 */
public final class ResumePoint implements AutoCloseable {
    private final AccessHint hint;
    private final KnownWay way;
    private final FilesSoFar files;
    private final ReadTiming timing;
    private final Instant made;
    private final AtomicBoolean over = new AtomicBoolean();

    ResumePoint(AccessHint hint, KnownWay way, FilesSoFar files, ReadTiming timing, Instant made) {
        this.hint = hint;
        this.way = way;
        this.files = files;
        this.timing = timing;
        this.made = made;
    }

    /** What the reading has cost so far. */
    public ReadTiming timing() {
        return timing;
    }

    /** Whether it still serves a reading with {@code other}; the first to ask has it from then on. */
    boolean taken(AccessHint other, Duration longest, Clock clock) {
        boolean fits = hint.equals(other) && !clock.instant().isAfter(made.plus(longest));
        if (!fits) {
            close();
            return false;
        }
        return !over.getAndSet(true);
    }

    KnownWay way() {
        return way;
    }

    FilesSoFar files() {
        return files;
    }

    @Override
    public void close() {
        if (!over.getAndSet(true)) {
            way.close();
            files.close();
        }
    }

    @Override
    public String toString() {
        return "ResumePoint[…]";
    }
}
