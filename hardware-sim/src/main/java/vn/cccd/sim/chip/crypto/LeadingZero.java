package vn.cccd.sim.chip.crypto;

/** A number that begins with a zero byte, as one in 256 does by chance: whoever forgets to fill it up fails. */
public enum LeadingZero {
    /** The chip's ephemeral public value: the x coordinate, or the number. */
    PUBLIC_VALUE,
    /** What both sides agree on. */
    SHARED_SECRET
}
