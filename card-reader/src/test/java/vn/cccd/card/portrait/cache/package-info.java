/** Tests of keeping portraits. */
@NullMarked
package vn.cccd.card.portrait.cache;

import org.jspecify.annotations.NullMarked;
