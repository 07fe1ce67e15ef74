/**
 * A proctor's desk as a pure state machine: a card jumps to its candidate, who is let in or not; what speaks against it is loud, and may be overruled
 * with a reason.
 */
@NullMarked
package vn.cccd.kiosk.flow.proctor;

import org.jspecify.annotations.NullMarked;
