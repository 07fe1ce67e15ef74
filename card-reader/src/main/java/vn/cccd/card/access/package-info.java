/** Opens the chip: access keys, PACE, BAC and the secure channel that they lead to. */
@NullMarked
package vn.cccd.card.access;

import org.jspecify.annotations.NullMarked;
