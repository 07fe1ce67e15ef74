package vn.cccd.card.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts the keys that a chip refused, and says when to stop: after {@link AccessKeys#MOST_TRIES}, before the last one that the chip
 * would take, and when it has begun to slow down for longer than a person waits.
 */
final class KeyTries {
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final InstantSource clock;
    private Instant begun = Instant.EPOCH;
    private int refused;
    private boolean over;

    KeyTries(InstantSource clock) {
        this.clock = clock;
    }

    void begin() {
        begun = clock.instant();
    }

    /** The chip refused the key that was {@link #begin begun} with. */
    void refused(Attempt.KeyRefused answer) {
        refused++;
        boolean slow = Duration.between(begun, clock.instant()).compareTo(SLOW) > 0;
        over |= slow || answer.oneTryLeft();
    }

    boolean over() {
        return over || refused >= AccessKeys.MOST_TRIES;
    }
}
