/** Immutable bytes and the bounded reading of BER-TLV that everything from a chip goes through. */
@NullMarked
package vn.cccd.card.bytes;

import org.jspecify.annotations.NullMarked;
