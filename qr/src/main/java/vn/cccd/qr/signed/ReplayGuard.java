package vn.cccd.qr.signed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import vn.cccd.qr.bytes.Bytes;

/**
 * Remembers which tokens were shown, each for as long as it lives.
 *
 * <p><b>Security guarantees.</b> A token is taken once between its first showing and its end. No token is forgotten before its end to make
 * room for others: when there is no room, further ones are refused. Only digests are kept. What was shown before a restart is forgotten,
 * which is why tokens must be short-lived.
 *
 * <p>Thread-safe.
 */
public final class ReplayGuard {
    /** About 20 MB at worst. */
    public static final int USUAL_CAPACITY = 100_000;

    private final int capacity;
    private final Clock clock;
    private final Map<Bytes, Instant> shown = new HashMap<>();
    private final PriorityQueue<Ending> endings = new PriorityQueue<>();

    private record Ending(Instant at, Bytes token) implements Comparable<Ending> {
        @Override
        public int compareTo(Ending other) {
            return at.compareTo(other.at);
        }
    }

    /** What became of a token. */
    enum Showing {
        FIRST,
        REPEATED,
        NO_ROOM
    }

    public ReplayGuard(int capacity, Clock clock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a guard remembers at least one token");
        }
        this.capacity = capacity;
        this.clock = clock;
    }

    /**
     * Takes note of a token.
     *
     * @param digest of what makes the token the same when shown again
     * @param until when it can no longer be shown anyhow
     */
    synchronized Showing show(Bytes digest, Instant until) {
        forgetEnded(clock.instant());
        if (shown.containsKey(digest)) {
            return Showing.REPEATED;
        }
        if (shown.size() >= capacity) {
            return Showing.NO_ROOM;
        }
        shown.put(digest, until);
        endings.add(new Ending(until, digest));
        return Showing.FIRST;
    }

    /** How many tokens are remembered. */
    public synchronized int size() {
        return shown.size();
    }

    private void forgetEnded(Instant now) {
        for (Ending first = endings.peek(); first != null && first.at().isBefore(now); first = endings.peek()) {
            endings.remove();
            shown.remove(first.token());
        }
    }
}
