/** The pieces that screens are put together from: words, buttons, boxes, the number pad, the portrait. */
@NullMarked
package vn.cccd.kiosk.ui.part;

import org.jspecify.annotations.NullMarked;
