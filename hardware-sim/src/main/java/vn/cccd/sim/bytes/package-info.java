/** Immutable bytes and BER-TLV as the simulated hardware writes and reads it. */
@NullMarked
package vn.cccd.sim.bytes;

import org.jspecify.annotations.NullMarked;
