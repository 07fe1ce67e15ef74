/** Runs what the flow asks for on real or simulated devices and turns what happens there into events. */
@NullMarked
package vn.cccd.kiosk.device;

import org.jspecify.annotations.NullMarked;
