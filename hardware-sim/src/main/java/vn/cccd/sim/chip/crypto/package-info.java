/** The chip's arithmetic: curves, keys, and the ciphers and checksums of secure messaging. The only part that knows a library. */
@NullMarked
package vn.cccd.sim.chip.crypto;

import org.jspecify.annotations.NullMarked;
