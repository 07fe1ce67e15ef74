/**
 * Check-in of a driving test: who is on the list of a session, who came, who was checked again at each stage, and what a proctor let pass with a
 * reason.
 */
@NullMarked
package vn.cccd.kiosk.sector.drivingtest;

import org.jspecify.annotations.NullMarked;
