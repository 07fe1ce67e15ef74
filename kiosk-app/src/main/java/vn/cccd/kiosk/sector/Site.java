package vn.cccd.kiosk.sector;

import java.util.List;
import vn.cccd.kiosk.text.Bilingual;

/**
 * The site as its visitors meet it, and the rules it sets for itself.
 *
 * @param badge one to three letters for the mark in the header
 * @param name the site's name; {@code task} what this kiosk is for
 * @param desk where to go without the kiosk
 * @param demand how sure it must be of its visitors
 * @param cardUse what of a card is used
 * @param scanner whether codes can be scanned here; without one, numbers are typed
 */
public record Site(
        Sector sector,
        String badge,
        Bilingual name,
        Bilingual task,
        Bilingual desk,
        Demand demand,
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
            Demand demand,
            CardUse cardUse,
            ConsentText consent,
            List<Service> services) {
        this(sector, badge, name, task, desk, demand, cardUse, consent, services, true);
    }

    /** The same site with other services, at least one. */
    public Site offering(List<Service> others) {
        return new Site(sector, badge, name, task, desk, demand, cardUse, consent, others, scanner);
    }

    /** The same site with another consent text. */
    public Site asking(ConsentText other) {
        return new Site(sector, badge, name, task, desk, demand, cardUse, other, services, scanner);
    }

    /** The same site where no code can be scanned. */
    public Site withoutScanner() {
        return new Site(sector, badge, name, task, desk, demand, cardUse, consent, services, false);
    }

    public Site {
        services = List.copyOf(services);
    }
}
