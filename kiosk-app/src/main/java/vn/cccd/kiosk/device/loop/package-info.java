/** What every workplace runs on: one thread that takes events one by one and lets rules decide, threads for work that waits, and timers. */
@NullMarked
package vn.cccd.kiosk.device.loop;

import org.jspecify.annotations.NullMarked;
