/** The client of the authority's gateway against the simulated one. */
@NullMarked
package vn.cccd.card.voucher;

import org.jspecify.annotations.NullMarked;
