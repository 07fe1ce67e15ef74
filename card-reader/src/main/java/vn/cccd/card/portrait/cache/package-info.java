/**
 * Keeps the portraits of holders who come back, sealed, and decides when one of them may stand for the one on the chip.
 *
 * <p>Begin with {@link vn.cccd.card.portrait.cache.PortraitReuse}, the rule; {@link vn.cccd.card.portrait.cache.PortraitDirectory} is where the files lie.
 */
@NullMarked
package vn.cccd.card.portrait.cache;

import org.jspecify.annotations.NullMarked;
