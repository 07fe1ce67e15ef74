/** The outside world in software, so that every case can be tested without a card. */
@NullMarked
package vn.cccd.sim;

import org.jspecify.annotations.NullMarked;
