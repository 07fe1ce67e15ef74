/**
 * A {@code javax.smartcardio} provider over the platform's own PC/SC library, by Java's foreign-function API.
 *
 * <p>The JDK's provider keeps one static context for the life of the process, and a restarted service leaves it useless. Here a context lives as long as one question or one card connection: nothing stale survives a
 * restart, and a card that never answers blocks nobody but itself.
 */
@NullMarked
package vn.cccd.card.pcsc.ffm;

import org.jspecify.annotations.NullMarked;
