/**
 * What codes say: the card's own text, the health-insurance card, a token of an app, and signed codes, good and hostile.
 *
 * <p>{@link vn.cccd.sim.qr.content.QrCodes} is the entry. A tester names a content ({@code signed:es256}, {@code hostile:alg-none}),
 * gets the bytes for an invented citizen, and draws them, damages them or sends them through a scanner. The keys follow from a seed;
 * {@code writeKeys} puts the public ones where a verifier looks for them. Formats that no public paper describes are inventions of the
 * simulator and say so.
 */
@NullMarked
package vn.cccd.sim.qr.content;

import org.jspecify.annotations.NullMarked;
