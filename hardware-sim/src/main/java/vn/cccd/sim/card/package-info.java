/**
 * Kinds of card as data. A profile is a readable file that says everything about a card but who holds it: files, access, keys, behaviour,
 * signature, what was changed afterwards, what goes wrong, what the reader is given, and how it must judge. {@link
 * vn.cccd.sim.card.CardIssuer} makes the card.
 */
@NullMarked
package vn.cccd.sim.card;

import org.jspecify.annotations.NullMarked;
