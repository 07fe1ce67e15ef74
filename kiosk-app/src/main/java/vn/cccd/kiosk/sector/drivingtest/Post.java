package vn.cccd.kiosk.sector.drivingtest;

import vn.cccd.kiosk.identity.Assurance;

/**
 * What a proctor's desk checks now.
 *
 * @param session the session that is called; empty text when the list knows none
 * @param leastAssurance below it a candidate is let in by a proctor only
 */
public record Post(String session, Stage stage, Assurance leastAssurance) {}
