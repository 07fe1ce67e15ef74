/**
 * From picture to bytes: {@link vn.cccd.qr.image.PictureFile} opens files within limits, {@link vn.cccd.qr.image.SymbolFinder} finds the
 * codes of one picture, {@link vn.cccd.qr.image.FramePipeline} those that come into a camera's sight. ZXing and BoofCV stay in here.
 *
 * <p>A search is a list of steps, a decoder and perhaps a change of the picture before it, tried until one reads. Which there are was
 * measured, on 240 simulated pictures in twelve kinds of damage ({@code kiosk bench qr} measures the whole anew). Alone, of 240:
 *
 * <ul>
 *   <li>ZXing reads 113 (118 with its hint to try harder), its reader of several codes 76; with one threshold for the picture 102, in part
 *       others. Both take a few milliseconds and stand first.
 *   <li>BoofCV reads 153, with one threshold 144 in half the time; these four quick steps together 164.
 * </ul>
 *
 * All steps together read 196. What would be lost without one of the thorough steps, all others there:
 *
 * <ul>
 *   <li>before BoofCV, enlarged: 5, all too small; sharpened: 4, blurred; smoothed and contrast evened: 3, faint and dark; smoothed: 1, with a
 *       screen's pattern; reduced: 1, seen from below;
 *   <li>before ZXing, contrast evened: 2, glare; turned by some degrees with one threshold: 2; scratches removed (opened): 1, and of another 50
 *       worn pictures 3 more when enlarged before;
 *   <li>inverted: no other step reads light on dark.
 * </ul>
 *
 * What brought nothing more is not there: a median filter, turning for BoofCV, its other thresholds, one stretch of contrast for the whole
 * picture; enlarging three times brought 1 for a fifth of the time of all. Mirrored and oblique codes need no step: the decoders allow for them.
 *
 * <p>Codes are bytes here. Neither decoder may guess a character set: both are told Latin-1, which gives each byte back.
 */
@NullMarked
package vn.cccd.qr.image;

import org.jspecify.annotations.NullMarked;
