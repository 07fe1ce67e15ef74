/**
 * A camera that watches for codes: {@link vn.cccd.qr.scanner.camera.CameraScanner} takes the newest frame eight times a second at most and
 * gives it to {@code vn.cccd.qr.image}, the only other package of the module that is known here.
 *
 * <p>Memory: one grey frame and one of the driver's, both used again; {@code CameraLeakTest} counts. openpnp-capture was taken because it keeps
 * the newest frame only, copies it into the caller's memory and is kept (libjpeg-turbo renewed in 2025); the most used library of the field
 * has open reports of memory that grows for days (sarxos/webcam-capture 536, 792, 928).
 */
@NullMarked
package vn.cccd.qr.scanner.camera;

import org.jspecify.annotations.NullMarked;
