/** One card after the other at a desk with staff: key and card in either order, no question of the holder, no countdown. Counter and proctor share it. */
@NullMarked
package vn.cccd.kiosk.flow.desk;

import org.jspecify.annotations.NullMarked;
