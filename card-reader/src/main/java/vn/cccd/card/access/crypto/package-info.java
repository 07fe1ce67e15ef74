/**
 * The terminal's arithmetic: groups in which secrets are agreed on, keys derived from those, and the ciphers that protect messages.
 *
 * <p>It knows neither commands nor chips. BouncyCastle's lightweight classes do the field and block arithmetic; no provider is looked up.
 * What a chip sends is an element of its group or a {@link vn.cccd.card.access.crypto.AgreementException}. Secrets handed out as arrays
 * belong to the caller, who wipes them.
 */
@NullMarked
package vn.cccd.card.access.crypto;

import org.jspecify.annotations.NullMarked;
