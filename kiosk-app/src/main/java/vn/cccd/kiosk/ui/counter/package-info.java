/** A counter's window: the file's parties, the person just read with all fields, and how far they are proved. It draws a {@link vn.cccd.kiosk.flow.counter.CounterModel} and decides nothing. */
@NullMarked
package vn.cccd.kiosk.ui.counter;

import org.jspecify.annotations.NullMarked;
