/** One visit as a pure state machine: a state, something that happened, the next state and what is to be done. No screen, no device, no thread, no clock. */
@NullMarked
package vn.cccd.kiosk.flow;

import org.jspecify.annotations.NullMarked;
