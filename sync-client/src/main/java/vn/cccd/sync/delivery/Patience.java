package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait when things go wrong, and how gently to come back: {@link Backoff}, and behind it a circuit breaker.
 *
 * <p>While the breaker is closed, waits are exponential with full jitter. It opens when they have grown to their longest. Then one record at a
 * time asks whether the backend is there again, every half to whole longest wait: full jitter there would let the first seconds after an outage see
 * twice the calls of the average second, this a third more. The first answer closes it, and the backlog follows in paced batches.
 *
 * <p>Not thread-safe.
 */
final class Patience {
    /** How long the network's return may at most be left unused. */
    private static final Duration LONGEST_RETURN = Duration.ofMinutes(1);

    /** The least width over which kiosks spread that a server sent away until the same moment. */
    private static final Duration LEAST_SPREAD = Duration.ofSeconds(10);

    /** The longest backoff over this: how soon after the first answer the backlog follows. */
    private static final int BACKLOG_SHARE = 10;

    private final DeliveryPace pace;
    private final RandomGenerator random;
    private final Backoff backoff;
    private boolean open;
    private Duration followUp = Duration.ZERO;

    Patience(DeliveryPace pace, RandomGenerator random) {
        this.pace = pace;
        this.random = random;
        this.backoff = new Backoff(pace.firstBackoff(), pace.longestBackoff(), random);
    }

    /** Whether the breaker is open. */
    boolean open() {
        return open;
    }

    /** The wait after one more failure. */
    Duration afterFailure() {
        if (open) {
            Duration half = pace.longestBackoff().dividedBy(2);
            return half.plus(upTo(half));
        }
        open = backoff.exhausted();
        return backoff.next();
    }

    /** The wait when the server asked for {@code delay}: never less than that (within what is believed), and apart from the others who heard it. */
    Duration afterFailure(Duration delay) {
        Duration believed = shorter(delay, pace.longestServerDelay());
        Duration width = shorter(longer(longer(believed, LEAST_SPREAD), backoff.ceiling()), pace.longestBackoff());
        Duration spread = believed.plus(upTo(width));
        return longer(spread, afterFailure());
    }

    /** The wait when the network may be back; {@code left} is what was left to wait. The longer the outage, the more kiosks come back with this one. */
    Duration afterNetworkChange(Duration left) {
        return shorter(left, upTo(shorter(backoff.ceiling(), LONGEST_RETURN)));
    }

    /** The wait before the first call, for records that a start finds. */
    Duration atStart() {
        return upTo(pace.startSpread());
    }

    /** The backend answered. */
    void answered() {
        if (open) {
            open = false;
            backoff.reset();
            followUp = pace.longestBackoff().dividedBy(BACKLOG_SHARE);
        }
    }

    /** A record was settled: the waits begin small again. */
    void settled() {
        backoff.reset();
    }

    /** The wait before the next batch of a backlog; none unless an outage is just over. */
    Duration beforeNextBatch() {
        Duration wait = upTo(followUp);
        followUp = shorter(followUp, pace.firstBackoff().multipliedBy(2));
        return wait;
    }

    /** The backlog is gone. */
    void drained() {
        followUp = Duration.ZERO;
    }

    private Duration upTo(Duration most) {
        return most.isZero() ? most : Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
