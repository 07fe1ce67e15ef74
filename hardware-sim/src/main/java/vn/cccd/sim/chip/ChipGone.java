package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.Optional;

/** The chip left the field in the middle of a command. */
public final class ChipGone extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> away;

    /** It will not come back by itself, or it will after {@code away}. */
    public ChipGone(Optional<Duration> away) {
        super("the chip left the field");
        this.away = away;
    }

    /** After which time the same chip lies in the field again; empty when somebody has to put it back. */
    public Optional<Duration> away() {
        return away;
    }
}
