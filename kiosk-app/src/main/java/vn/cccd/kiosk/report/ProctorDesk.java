package vn.cccd.kiosk.report;

import java.time.Clock;
import vn.cccd.kiosk.sector.Site;

/**
 * Whose attendance is written.
 *
 * @param kioskId names the machine on everything it writes
 * @param clock tells when something was written; its zone is that of the site
 */
public record ProctorDesk(Site site, String kioskId, Clock clock) {}
