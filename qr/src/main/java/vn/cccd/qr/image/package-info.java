/** From picture to text: opening pictures within limits, and the attempts to decode them. ZXing stays in here. */
@NullMarked
package vn.cccd.qr.image;

import org.jspecify.annotations.NullMarked;
