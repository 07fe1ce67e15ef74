/** A proctor's window: the list, the candidate before the desk, and loudly what speaks against letting them in. It draws a {@link vn.cccd.kiosk.flow.proctor.ProctorModel} and decides nothing. */
@NullMarked
package vn.cccd.kiosk.ui.proctor;

import org.jspecify.annotations.NullMarked;
