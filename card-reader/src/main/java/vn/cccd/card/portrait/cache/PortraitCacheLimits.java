package vn.cccd.card.portrait.cache;

import java.time.Duration;

/**
 * How much a cache may keep.
 *
 * @param longest after this time since the portrait was last read from a chip it is forgotten
 */
public record PortraitCacheLimits(int entries, long bytes, Duration longest) {
    public PortraitCacheLimits {
        if (entries < 1 || bytes < 1 || !longest.isPositive()) {
            throw new IllegalArgumentException("a cache has room for something");
        }
    }

    /** 5,000 portraits in 150 MB: the visitors of a large clinic in a month. */
    public static PortraitCacheLimits days(int days) {
        return new PortraitCacheLimits(5_000, 150_000_000, Duration.ofDays(days));
    }
}
