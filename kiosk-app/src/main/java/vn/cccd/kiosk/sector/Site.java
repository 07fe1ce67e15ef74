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
 * @param scanner whether codes can be scanned here; without one, numbers are typed
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
        List<Service> services,
        boolean scanner) {
    /** A site with a scanner. */
    public Site(
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
        this(sector, badge, name, task, desk, leastAssurance, acceptUnknownIssuer, cardUse, consent, services, true);
    }

    /** The same site with other services, at least one. */
    public Site offering(List<Service> others) {
        return new Site(
                sector,
                badge,
                name,
                task,
                desk,
                leastAssurance,
                acceptUnknownIssuer,
                cardUse,
                consent,
                others,
                scanner);
    }

    /** The same site with another consent text. */
    public Site asking(ConsentText other) {
        return new Site(
                sector,
                badge,
                name,
                task,
                desk,
                leastAssurance,
                acceptUnknownIssuer,
                cardUse,
                other,
                services,
                scanner);
    }

    /** The same site where no code can be scanned. */
    public Site withoutScanner() {
        return new Site(
                sector,
                badge,
                name,
                task,
                desk,
                leastAssurance,
                acceptUnknownIssuer,
                cardUse,
                consent,
                services,
                false);
    }

    /** How sure it must be of its visitors. */
    public Demand demand() {
        return new Demand(leastAssurance, acceptUnknownIssuer);
    }

    public Site {
        services = List.copyOf(services);
    }
}
