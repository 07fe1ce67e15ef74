package vn.cccd.kiosk.sector.drivingtest;

import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.Demand;

/**
 * What a proctor's desk checks now.
 *
 * @param session the session that is called; empty text when the list knows none
 * @param demand whoever does not meet it is let in by a proctor only
 */
public record Post(String session, Stage stage, Demand demand) {
    /** Whether a card was read whose chip needs no proctor's word; a code alone is no card. */
    public boolean acceptsCardOf(Identity identity) {
        return identity.verdict().isPresent() && demand.objectionTo(identity).isEmpty();
    }
}
