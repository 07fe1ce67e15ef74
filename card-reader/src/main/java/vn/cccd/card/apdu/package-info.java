/** Commands to a chip and its answers, whatever carries and protects them; and the ways in which that can fail. */
@NullMarked
package vn.cccd.card.apdu;

import org.jspecify.annotations.NullMarked;
