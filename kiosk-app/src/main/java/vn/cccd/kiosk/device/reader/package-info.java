/** Reads cards and codes for a workplace: the reader is watched, a chip is opened with the key that was scanned or typed, and what happens becomes events. */
@NullMarked
package vn.cccd.kiosk.device.reader;

import org.jspecify.annotations.NullMarked;
