/**
 * Scanners that pretend to be a keyboard: {@link vn.cccd.qr.scanner.wedge.WedgeReader} takes every key with its time and gives a person's keys
 * back.
 *
 * <p>Such a scanner is the last choice: it knows the keys of one keyboard layout, so accents are lost at best. What the computer's side does
 * to the keys is recognised and said, never guessed back: another layout by the place of digits and bars, an input method (Unikey) by letters
 * that are erased in the middle of a scan. Spellings such as {@code Nguyeenx} are seen later, where the fields of a card are known
 * ({@code vn.cccd.qr.TextDamage}). An input method that holds words back and writes them whole leaves no trace: switch it off.
 */
@NullMarked
package vn.cccd.qr.scanner.wedge;

import org.jspecify.annotations.NullMarked;
