/** Judging documents that were made by BouncyCastle's own generators, rightly and wrongly. */
@NullMarked
package vn.cccd.card.authenticity;

import org.jspecify.annotations.NullMarked;
