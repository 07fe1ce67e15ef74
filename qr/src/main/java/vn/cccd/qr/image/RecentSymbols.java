package vn.cccd.qr.image;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cccd.qr.bytes.Bytes;

/**
 * Tells a code that has just come into sight from one that is still there.
 *
 * <p>A code is new again when it has not been seen for the given time. Digests are kept, not contents, and of the last few codes only.
 */
public final class RecentSymbols {
    private static final int MOST = 32;

    private final InstantSource clock;
    private final Duration absence;
    private final Map<Bytes, Instant> lastSeen = new LinkedHashMap<>();

    /** @param absence how long a code has to be out of sight before it counts as shown again */
    public RecentSymbols(InstantSource clock, Duration absence) {
        this.clock = clock;
        this.absence = absence;
    }

    /** Notes that this content was seen now, and says whether that is news. */
    public boolean isNew(Bytes raw) {
        Instant now = clock.instant();
        // A clock that was set back must not silence a code for as long as it was set back.
        lastSeen.values()
                .removeIf(seen -> seen.isAfter(now) || !seen.plus(absence).isAfter(now));
        Bytes digest = raw.sha256();
        boolean news = lastSeen.remove(digest) == null;
        lastSeen.put(digest, now);
        if (lastSeen.size() > MOST) {
            lastSeen.remove(lastSeen.keySet().iterator().next());
        }
        return news;
    }
}
