package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a wrong key costs. The chip counts attempts for as long as it lives, not only while it has power; the right key sets the count
 * back.
 *
 * @param delays how long the next attempt takes after the first, second … wrong key in a row; the last one stands for all that follow
 * @param limit after how many wrong keys in a row the chip refuses every further attempt, {@code 6983}
 */
public record WrongKeyReaction(List<Duration> delays, OptionalInt limit) {
    public WrongKeyReaction {
        delays = List.copyOf(delays);
        if (delays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("a delay is not negative");
        }
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new IllegalArgumentException("a limit is at least 1: " + limit.getAsInt());
        }
    }

    /** It costs nothing. */
    public static WrongKeyReaction none() {
        return new WrongKeyReaction(List.of(), OptionalInt.empty());
    }

    public WrongKeyReaction withDelays(List<Duration> other) {
        return new WrongKeyReaction(other, limit);
    }

    public WrongKeyReaction withLimit(OptionalInt other) {
        return new WrongKeyReaction(delays, other);
    }

    /** How long the attempt after {@code wrongKeys} wrong ones takes longer than usual. */
    Duration delayAfter(int wrongKeys) {
        return wrongKeys == 0 || delays.isEmpty() ? Duration.ZERO : delays.get(Math.min(wrongKeys, delays.size()) - 1);
    }
}
