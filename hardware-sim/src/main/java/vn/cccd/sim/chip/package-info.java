/**
 * The chip of an identity document: files, access control, secure messaging and its own keys.
 *
 * <p>A second, independent reading of Doc 9303-10 and 9303-11 with real cryptography. It knows no transport: commands come in and
 * answers go out as bytes, and what carries them lives elsewhere.
 */
@NullMarked
package vn.cccd.sim.chip;

import org.jspecify.annotations.NullMarked;
