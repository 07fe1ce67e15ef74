/** What a certificate of each role must say of itself (Doc 9303-12, 7.1), and what is let pass because real ones are so. */
@NullMarked
package vn.cccd.card.trust.profile;

import org.jspecify.annotations.NullMarked;
