package vn.cccd.sync.reference;

import java.time.Duration;

/**
 * When bundles are asked for, and how much is taken.
 *
 * @param interval between two rounds on the average; each is drawn anew from half of it to one and a half, so that kiosks drift apart
 * @param firstBackoff the longest wait after the first failed round; it doubles from there to {@code interval}
 * @param longestServerDelay how far a {@code Retry-After} is believed
 * @param mostBytes of one signed bundle or delta
 */
public record ReferencePace(Duration interval, Duration firstBackoff, Duration longestServerDelay, int mostBytes) {
    /** A quarter of an hour, 5 s after the first failure, an hour at the server's word, 8 MiB. */
    public static final ReferencePace DEFAULT =
            new ReferencePace(Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofHours(1), 8 << 20);

    public ReferencePace {
        if (!interval.isPositive() || !firstBackoff.isPositive() || longestServerDelay.isNegative() || mostBytes < 1) {
            throw new IllegalArgumentException("times and sizes are positive");
        }
    }

    public ReferencePace withInterval(Duration other) {
        return new ReferencePace(other, firstBackoff, longestServerDelay, mostBytes);
    }
}
