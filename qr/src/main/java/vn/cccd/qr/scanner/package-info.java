/**
 * Scanners as one stream of events: {@link vn.cccd.qr.scanner.Scanners} runs any number of them and tells one listener what was scanned and
 * which device came and went.
 *
 * <p>The kinds are in the packages below, which import this one and never each other: {@code serial} (USB-CDC), {@code wedge} (a scanner that
 * types), {@code camera} (frames go to {@code vn.cccd.qr.image}). A scan is bytes here; what they mean is said by
 * {@code vn.cccd.qr.QrReader}, which this package does not know.
 *
 * <table>
 * <caption>Threads</caption>
 * <tr><td>{@code scan-events}</td><td>calls the listener, one event after the other; nobody waits for it</td></tr>
 * <tr><td>{@code scan-serial}</td><td>looks for the port, opens it, reads it, closes it; blocks in the driver for at most a tenth of a second</td></tr>
 * <tr><td>{@code scan-camera}</td><td>looks for the camera, takes the newest frame, decodes it, rests; so there is no queue of frames</td></tr>
 * <tr><td>the caller's</td><td>keys of a keyboard, on whatever thread they arrive (JavaFX's in the kiosk); waits for nothing</td></tr>
 * </table>
 */
@NullMarked
package vn.cccd.qr.scanner;

import org.jspecify.annotations.NullMarked;
