/** Who stands before the kiosk and how sure we are: the printed code and the chip compared and merged, and what may be shown of it. */
@NullMarked
package vn.cccd.kiosk.identity;

import org.jspecify.annotations.NullMarked;
