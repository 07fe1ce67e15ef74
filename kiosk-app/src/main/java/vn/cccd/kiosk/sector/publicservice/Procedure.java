package vn.cccd.kiosk.sector.publicservice;

import java.util.List;
import vn.cccd.kiosk.sector.CardUse;
import vn.cccd.kiosk.sector.Service;

/**
 * An administrative procedure and its form.
 *
 * @param service how it is offered and queued for
 * @param form the lines of its form in order
 */
public record Procedure(Service service, List<FormLine> form) {
    public Procedure {
        form = List.copyOf(form);
    }

    /** The same procedure where the card answers only what {@code use} lets it. */
    public Procedure answeredBy(CardUse use) {
        return new Procedure(
                service,
                form.stream()
                        .map(line -> line.source().stream().allMatch(use::answersForms) ? line : line.unanswered())
                        .toList());
    }
}
