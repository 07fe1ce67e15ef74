/**
 * Whom the chip trusts to read fingerprints: card-verifiable certificates, and the chain from an authority that the chip knows down to the
 * terminal (TR-03110, version 1 of Extended Access Control).
 */
@NullMarked
package vn.cccd.sim.chip.terminal;

import org.jspecify.annotations.NullMarked;
