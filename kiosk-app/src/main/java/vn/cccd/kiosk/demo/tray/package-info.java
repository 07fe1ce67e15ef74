/**
 * The window's other half: the hands of the demonstration. It knows the simulator and what the hands can do ({@link
 * vn.cccd.kiosk.demo.tray.TrayHands}), not the kiosk.
 */
@NullMarked
package vn.cccd.kiosk.demo.tray;

import org.jspecify.annotations.NullMarked;
