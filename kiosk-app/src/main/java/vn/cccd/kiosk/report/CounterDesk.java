package vn.cccd.kiosk.report;

import java.time.Clock;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.text.Bilingual;

/**
 * Whose files are written.
 *
 * @param kioskId names the machine on everything it writes
 * @param clock tells when something was written; its zone is that of the site
 */
public record CounterDesk(Site site, String kioskId, CounterRules rules, Clock clock) {
    /** What is looked for in every file. */
    DossierCheck check() {
        return new DossierCheck(rules, site.demand());
    }

    /** A role in words; one that the rules no longer know by its id. */
    Bilingual role(String id) {
        return rules.roles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .map(role -> role.title())
                .orElseGet(() -> Bilingual.same(id.isBlank() ? "–" : id));
    }
}
