package vn.cccd.kiosk.sector.publicservice;

import java.util.List;
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
}
