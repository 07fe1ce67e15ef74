/**
 * The three kinds of workplace, and the devices beside the reader. A workplace puts rules of the flow, readers and books together: what the rules ask for
 * is done here, what happens becomes events.
 */
@NullMarked
package vn.cccd.kiosk.device;

import org.jspecify.annotations.NullMarked;
