/** An operator's view of trust sources: what is in them, where it comes from, how old it is, and what cannot be used. */
@NullMarked
package vn.cccd.card.trust.audit;

import org.jspecify.annotations.NullMarked;
