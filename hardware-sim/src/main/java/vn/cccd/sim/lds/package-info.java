/** The files of the logical data structure (Doc 9303-10), written byte by byte from a citizen, keys and a signer. */
@NullMarked
package vn.cccd.sim.lds;

import org.jspecify.annotations.NullMarked;
