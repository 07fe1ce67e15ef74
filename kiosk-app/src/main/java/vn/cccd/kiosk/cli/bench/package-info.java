/**
 * {@code kiosk bench}: how fast we are, beside the peer and beside what is possible at all, in the same run.
 *
 * <p>A card's time is virtual: a simulated chip says what each command would have taken, and nobody waits for it. Everything else is real and
 * counted as it is. So one measurement has two parts, the card's time and {@linkplain vn.cccd.kiosk.cli.bench.Spent our own}.
 *
 * <p>Codes are drawn by the simulator from a seed, and everybody gets the same grey bytes of each picture. What is read counts only when
 * the text is right.
 */
@NullMarked
package vn.cccd.kiosk.cli.bench;

import org.jspecify.annotations.NullMarked;
