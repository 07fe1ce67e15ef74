/**
 * Scanners as a computer sees them: a serial line that may vanish, or a keyboard that types too fast.
 *
 * <p>{@link vn.cccd.sim.scanner.SerialScanner} is a real device file (a pseudo-terminal; Linux only): give its path to the software under
 * test, scan, unplug in the middle, plug in again under the same name. {@link vn.cccd.sim.scanner.KeyboardWedge} turns a scan into key
 * strokes, {@link vn.cccd.sim.scanner.HostKeyboard} says what arrives in an application whose keyboard layout or input method was made
 * for people: Telex swallows letters, the Vietnamese layout turns digits into accents.
 */
@NullMarked
package vn.cccd.sim.scanner;

import org.jspecify.annotations.NullMarked;
