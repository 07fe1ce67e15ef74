/**
 * A counter as a pure state machine: one window, no wizard. The next card becomes the next party of the open file; the clerk notes what the sector asks,
 * and closes the file when nothing is missing.
 */
@NullMarked
package vn.cccd.kiosk.flow.counter;

import org.jspecify.annotations.NullMarked;
