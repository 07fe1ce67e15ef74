/** Codes as they are printed on cards, drawn with ZXing's writer. */
@NullMarked
package vn.cccd.sim.qr;

import org.jspecify.annotations.NullMarked;
