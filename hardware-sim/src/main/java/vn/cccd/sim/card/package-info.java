/** Which cards there are, and how one of them is made for a citizen: choices in, the contents of a chip out. */
@NullMarked
package vn.cccd.sim.card;

import org.jspecify.annotations.NullMarked;
