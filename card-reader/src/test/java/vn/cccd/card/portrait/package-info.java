/** Tests of decoding portraits. */
@NullMarked
package vn.cccd.card.portrait;

import org.jspecify.annotations.NullMarked;
