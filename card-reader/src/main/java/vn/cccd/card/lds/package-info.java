/** The files of the chip: reading them within limits, and what they say. */
@NullMarked
package vn.cccd.card.lds;

import org.jspecify.annotations.NullMarked;
