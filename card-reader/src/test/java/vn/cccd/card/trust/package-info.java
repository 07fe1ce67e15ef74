/** Loading trust sources, good, odd and broken. */
@NullMarked
package vn.cccd.card.trust;

import org.jspecify.annotations.NullMarked;
