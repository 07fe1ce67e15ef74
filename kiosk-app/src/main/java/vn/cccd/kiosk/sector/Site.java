package vn.cccd.kiosk.sector;

import java.util.List;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.text.Bilingual;

/**
 * The site as its visitors meet it, and the rules it sets for itself.
 *
 * @param badge one to three letters for the mark in the header
 * @param name the site's name; {@code task} what this kiosk is for
 * @param desk where to go without the kiosk
 * @param acceptUnknownIssuer whether a chip whose signature is right counts although the issuer is not in the trust list
 * @param cardUse what of a card is used
 */
public record Site(
        Sector sector,
        String badge,
        Bilingual name,
        Bilingual task,
        Bilingual desk,
        Assurance leastAssurance,
        boolean acceptUnknownIssuer,
        CardUse cardUse,
        ConsentText consent,
        List<Service> services) {
    /** The same site with other services, at least one. */
    public Site offering(List<Service> others) {
        return new Site(sector, badge, name, task, desk, leastAssurance, acceptUnknownIssuer, cardUse, consent, others);
    }

    /** The same site with another consent text. */
    public Site asking(ConsentText other) {
        return new Site(sector, badge, name, task, desk, leastAssurance, acceptUnknownIssuer, cardUse, other, services);
    }

    /** How sure it must be of its visitors. */
    public Demand demand() {
        return new Demand(leastAssurance, acceptUnknownIssuer);
    }

    public Site {
        services = List.copyOf(services);
    }
}
