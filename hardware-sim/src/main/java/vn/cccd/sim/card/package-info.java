/**
 * Kinds of card as data. A profile is a readable file that says everything about a card but who holds it: files, access, keys, behaviour,
 * signature, what was changed afterwards, what goes wrong, what the reader is given, and how it must judge. {@link
 * vn.cccd.sim.card.CardIssuer} makes the card.
 *
 * <h2>A card of your own, in ten minutes</h2>
 *
 * <p>1. Choose the profile that comes nearest; {@code kiosk sim profiles} lists them all. 2. Write a file that says only what is different:
 *
 * <pre>
 * about: a passport with a revoked signer, and a wrong zone is typed  # one sentence, for the list
 * extends: passport-pace                                             # without it: cccd-2021
 * case: A10                                                          # the inspection case, if it stands for one
 *
 * holder:
 *   name: Nguyễn Thị Ẩn                                              # in place of the holder's own
 *   sex: female
 * portrait:
 *   format: jpeg-2000
 *   bytes: 60000
 * signature:
 *   signer:
 *     scheme: rsa-pss-3072-sha-256
 *     flaws: [revoked]
 * mishaps: [moved:300ms@DG2:50%]
 * presented: wrong-mrz
 * expected:
 *   failure: CARD_KEY_REFUSED
 * </pre>
 *
 * <p>3. Read it with {@link vn.cccd.sim.card.CardProfile#read}. A mistake is told by file, line and key, with what is known there: try it.
 *
 * <h2>The rules of the format</h2>
 *
 * <ul>
 *   <li>Every key stands, with its values, in {@code profiles/cccd-2021.yaml}, which every other profile builds on; the profiles beside it are
 *       more than 300 examples. The keys of {@code chip} are explained by {@link vn.cccd.sim.chip.ChipKnob}, mishaps by {@link
 *       vn.cccd.sim.chip.Mishap}, the words of {@code signature} and {@code trust} by the constants of package {@code pki}, whose names they
 *       are in lower case with hyphens.
 *   <li>Sections are merged with those of the profile that is built on, key by key; a list or a value replaces what was there. {@code none}
 *       empties a list.
 *   <li>{@code about} and {@code case} are not inherited. Unknown keys are refused, never passed over.
 *   <li>It is YAML without its surprises: no tags, no anchors, one document, and every value is text until its key says otherwise, so {@code no}
 *       is {@code no} and {@code 6982} a status word.
 *   <li>{@code expected} speaks of a citizen whose card is valid today, and of a reader with its usual settings.
 * </ul>
 */
@NullMarked
package vn.cccd.sim.card;

import org.jspecify.annotations.NullMarked;
