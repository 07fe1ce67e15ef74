package vn.cccd.sync.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How far this machine's clock can be believed: what the backend said the time was, and whether the clock has gone steadily since, by the
 * monotonic one. It sets no clock. Any thread may use it.
 */
public final class ClockWatch {
    /** Further off than this is told as drifting. */
    static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** How long a comparison counts. */
    static final Duration KEPT = Duration.ofHours(24);

    /** A slower answer says too little about the time. */
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private final Clock clock;
    private final LongSupplier nanoTime;
    private Optional<Seen> seen = Optional.empty();
    private Optional<Seen> signed = Optional.empty();

    private record Seen(Instant wall, long nanos, Duration ahead) {
        Instant theirs() {
            return wall.minus(ahead);
        }
    }

    /** How far the clock is believed. */
    public enum Confidence {
        SYNCHRONISED,
        /** Off, or it has jumped since it was compared. */
        DRIFTING,
        /** Never compared, or too long ago. */
        UNKNOWN
    }

    /**
     * What is known of the clock.
     *
     * @param lastSync when it was last found right or wrong, by this machine's clock
     * @param ahead how far this machine is ahead of the backend; negative when behind
     */
    public record Reading(Confidence confidence, Optional<Instant> lastSync, Optional<Duration> ahead) {}

    /** @param nanoTime the monotonic clock, as {@link System#nanoTime} */
    public ClockWatch(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** The monotonic clock, to be handed to {@link #heard} as the beginning of a call. */
    public long begin() {
        return nanoTime.getAsLong();
    }

    /** The backend said what time it is, in a call that began at {@code begun} and ends now. Times of the backend that TLS or a signature vouches for only. */
    public synchronized void heard(Instant theirs, long begun) {
        comparison(theirs, begun).filter(this::agreesWithTheSigned).ifPresent(now -> seen = Optional.of(now));
    }

    /** Likewise a time that the backend signed for this very question. While it counts, one that contradicts it does not. */
    public synchronized void heardSigned(Instant theirs, long begun) {
        comparison(theirs, begun).ifPresent(now -> {
            signed = Optional.of(now);
            seen = signed;
        });
    }

    private Optional<Seen> comparison(Instant theirs, long begun) {
        long now = nanoTime.getAsLong();
        Duration took = Duration.ofNanos(now - begun);
        if (took.compareTo(SLOWEST) > 0) {
            return Optional.empty();
        }
        Instant wall = clock.instant();
        return Optional.of(new Seen(wall, now, Duration.between(theirs.plus(took.dividedBy(2)), wall)));
    }

    /** Their time now against their signed time and what has passed since by the monotonic clock, whatever was done to ours. */
    private boolean agreesWithTheSigned(Seen now) {
        if (signed.isEmpty()) {
            return true;
        }
        Seen then = signed.get();
        Duration passed = Duration.ofNanos(now.nanos() - then.nanos());
        Duration theirs = Duration.between(then.theirs(), now.theirs());
        return passed.compareTo(KEPT) > 0 || theirs.minus(passed).abs().compareTo(TOLERANCE) <= 0;
    }

    public synchronized Reading reading() {
        if (seen.isEmpty()) {
            return new Reading(Confidence.UNKNOWN, Optional.empty(), Optional.empty());
        }
        Seen last = seen.get();
        Duration passed = Duration.ofNanos(nanoTime.getAsLong() - last.nanos());
        Duration jumped = Duration.between(last.wall(), clock.instant()).minus(passed);
        Duration ahead = last.ahead().plus(jumped);
        Confidence confidence = passed.compareTo(KEPT) > 0
                ? Confidence.UNKNOWN
                : ahead.abs().compareTo(TOLERANCE) > 0 ? Confidence.DRIFTING : Confidence.SYNCHRONISED;
        return new Reading(confidence, Optional.of(last.wall()), Optional.of(ahead));
    }
}
