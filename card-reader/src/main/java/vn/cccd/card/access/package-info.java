/**
 * Opens the chip: from a key that a person holds to a channel that nobody can listen to, and to a chip that has proved its own key.
 *
 * <p>{@link vn.cccd.card.access.ChipOpener} reads what the chip announces and tries the keys: PACE where it is offered, else BAC (Doc 9303-11,
 * 4.3, 4.4). Either ends in session keys, under which every further message is encrypted, counted and checked (9.8). The way that worked is a
 * {@link vn.cccd.card.access.KnownWay}, which opens the same chip again at once. Chip Authentication (6.2) then renews the session keys with
 * the chip's own key, which only the genuine chip can follow; chip authentication mapping proves that key while PACE is still going on.
 * The arithmetic is next door in {@code crypto}.
 */
@NullMarked
package vn.cccd.card.access;

import org.jspecify.annotations.NullMarked;
