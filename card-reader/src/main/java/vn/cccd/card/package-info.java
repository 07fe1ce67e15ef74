/**
 * Reads the chip of an ID card and says how far it can be trusted. {@link vn.cccd.card.ChipReader} is the entry: a link to a card and what
 * is known about it go in, a {@link vn.cccd.card.ReadOutcome} comes out.
 *
 * <p>One reading goes through the packages in this order: {@code pcsc} finds readers and holds the card, {@code apdu} speaks to it, {@code
 * access} opens it, {@code lds} reads its files within limits, {@code authenticity} judges them against {@code trust}; {@code terminal} lets
 * an operator who has keys for it read fingerprints too, and {@code voucher} asks the authority online about a signer where one is
 * configured. Below all of them lie {@code bytes} and {@code pki}. No two of them import each other, and only this one knows them all.
 */
@NullMarked
package vn.cccd.card;

import org.jspecify.annotations.NullMarked;
