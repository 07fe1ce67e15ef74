package vn.cccd.kiosk.print;

import java.time.LocalDateTime;
import java.util.List;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.ClockText;
import vn.cccd.kiosk.text.Language;

/**
 * What stands on a ticket. Nothing of the person does: tickets are left lying about.
 *
 * @param head the site
 * @param number what is called out
 * @param lines what to do with it
 */
public record TicketText(String head, String number, List<String> lines) {
    private static final Bilingual KEEP =
            new Bilingual("Vui lòng chờ gọi số", "Please wait until your number is called");

    public TicketText {
        lines = List.copyOf(lines);
    }

    /** The ticket in the language of the visit. */
    public static TicketText of(Ticket ticket, Bilingual site, LocalDateTime at, Language language) {
        return new TicketText(
                site.in(language),
                ticket.number(),
                List.of(
                        ticket.service().name().in(language),
                        ticket.service().place().in(language),
                        ClockText.of(at, language),
                        KEEP.in(language)));
    }
}
