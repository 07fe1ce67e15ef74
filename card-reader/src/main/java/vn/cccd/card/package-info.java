/** Reads the chip of an ID card and says how far it can be trusted. */
@NullMarked
package vn.cccd.card;

import org.jspecify.annotations.NullMarked;
