package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits after failures: exponential with full jitter, so that a fleet of kiosks does not come back all at once.
 *
 * <p>The n-th wait is anything from nothing to {@code first · 2ⁿ⁻¹}, at most {@code longest}. Not thread-safe.
 */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration ceiling;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.ceiling = first;
    }

    Duration next() {
        Duration wait = upTo(ceiling);
        Duration doubled = ceiling.multipliedBy(2);
        ceiling = doubled.compareTo(longest) < 0 ? doubled : longest;
        return wait;
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    void reset() {
        ceiling = first;
    }
}
