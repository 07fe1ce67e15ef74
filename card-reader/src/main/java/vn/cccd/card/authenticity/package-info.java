/** Decides by cryptography how far a chip's data can be trusted. */
@NullMarked
package vn.cccd.card.authenticity;

import org.jspecify.annotations.NullMarked;
