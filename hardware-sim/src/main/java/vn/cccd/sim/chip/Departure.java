package vn.cccd.sim.chip;

import java.time.Duration;

/** How a chip left the field. */
public sealed interface Departure {
    /** Somebody has to put it back. */
    record ForGood() implements Departure {}

    /** The same chip lies in the field again after a while. */
    record Returning(Duration away) implements Departure {}

    /** Another chip lies in its place after a while. */
    record Replaced(Duration away, Chip next) implements Departure {}
}
