/**
 * How long a chip, the air and a reader take.
 *
 * <p>{@link vn.cccd.sim.time.Timing} is a value: what each command costs. A {@link vn.cccd.sim.time.TimedChip} spends it on a {@link
 * vn.cccd.sim.time.Timeline}, virtual for tests and real for a reader that somebody watches; and the same value says what the fastest
 * possible reading of some files costs, so that a reader's time can be stated as a multiple of it.
 */
@NullMarked
package vn.cccd.sim.time;

import org.jspecify.annotations.NullMarked;
