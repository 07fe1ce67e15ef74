package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait when things go wrong, and how gently to come back: {@link Backoff} for a moment's trouble, and behind it a circuit breaker.
 *
 * <p>The first {@value #SOON} waits are exponential with full jitter: a lost connection, a server that restarts. Then the breaker opens: one record at a
 * time asks whether the backend is there again, every half to whole {@linkplain #window window}. The window is as wide for a short outage as for a
 * longer one, so that kiosks which lost the backend at different moments come back evenly spread; waits that go on doubling would let those that
 * noticed last come back all at once. Half to whole, because full jitter would let the first seconds after an outage see twice the calls of the average
 * second, this a third more. The first record that is settled closes the breaker, and the backlog follows in paced batches.
 *
 * <p>Not thread-safe.
 */
final class Patience {
    /** How many waits are short. */
    static final int SOON = 3;

    /** The outage's length over this: how wide the window grows. */
    private static final int OUTAGE_SHARE = 60;

    /** The least width over which kiosks spread that a server sent away until the same moment. */
    private static final Duration LEAST_SPREAD = Duration.ofSeconds(10);

    private final DeliveryPace pace;
    private final RandomGenerator random;
    private final Backoff backoff;
    private int failures;
    private boolean open;
    private Duration outage = Duration.ZERO;
    private Duration betweenBatches = Duration.ZERO;

    Patience(DeliveryPace pace, RandomGenerator random) {
        this.pace = pace;
        this.random = random;
        this.backoff = new Backoff(pace.firstBackoff(), pace.longestBackoff(), random);
    }

    /** Whether the breaker is open. */
    boolean open() {
        return open;
    }

    /** The wait after one more failure of the line. */
    Duration afterFailure() {
        open = failures >= SOON;
        return afterNothingSettled();
    }

    /** The wait when the line works but nothing got settled. */
    Duration afterNothingSettled() {
        Duration wait;
        if (failures < SOON) {
            wait = backoff.next();
        } else {
            Duration half = window().dividedBy(2);
            wait = half.plus(upTo(half));
        }
        failures++;
        outage = outage.plus(wait);
        return wait;
    }

    /**
     * The wait when the server asked for {@code delay}: never less than that (within what is believed), and apart from the others who heard it. A long
     * wait is likely to end for all at the same moment, so it is spread the wider.
     */
    Duration afterFailure(Duration delay) {
        Duration believed = shorter(delay, pace.longestServerDelay());
        Duration width = shorter(longer(believed, LEAST_SPREAD), pace.longestBackoff());
        return longer(believed.plus(upTo(width)), afterFailure());
    }

    /** The wait when the network may be back; {@code left} is what was left to wait. Whole sites and provinces may get theirs back with this one. */
    Duration afterNetworkChange(Duration left) {
        return shorter(left, upTo(failures > SOON ? window().dividedBy(2) : pace.firstBackoff()));
    }

    /** The wait before the first call, for records that a start finds. */
    Duration atStart() {
        return upTo(pace.startSpread());
    }

    /** The backend answered, whatever it said. */
    void answered() {
        if (open) {
            open = false;
            betweenBatches = shorter(pace.firstBackoff().multipliedBy(2), pace.longestBackoff());
        }
    }

    /** A record was settled: the waits begin small again. */
    void settled() {
        backoff.reset();
        failures = 0;
        outage = Duration.ZERO;
    }

    /** The wait before the next batch of a backlog; none unless an outage is just over. */
    Duration beforeNextBatch() {
        return upTo(betweenBatches);
    }

    /** The backlog is gone. */
    void drained() {
        betweenBatches = Duration.ZERO;
    }

    /** A sixtieth of the outage so far, not less than the pace says: who was away for a day is in no hurry. */
    private Duration window() {
        return shorter(longer(outage.dividedBy(OUTAGE_SHARE), pace.recoveryWindow()), pace.longestBackoff());
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
