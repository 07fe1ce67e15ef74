/**
 * Codes as they are printed on cards, drawn with ZXing's writer.
 *
 * <p>What they say is made in {@code content}, how they look when they reach a camera in {@code damage}.
 */
@NullMarked
package vn.cccd.sim.qr;

import org.jspecify.annotations.NullMarked;
