/**
 * The authority's word, asked online, that the signer of a card's data is one of its own. Never needed: a kiosk without a network
 * judges by its trust store.
 */
@NullMarked
package vn.cccd.card.voucher;

import org.jspecify.annotations.NullMarked;
