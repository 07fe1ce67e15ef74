package vn.cccd.kiosk.flow;

import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.sector.Appointment;
import vn.cccd.kiosk.sector.Service;

/**
 * For what somebody is expected today.
 *
 * @param only whether they can come for nothing else
 */
public record Schedule(List<Appointment> appointments, boolean only) {
    /** The site expects nobody in particular, or not this person. */
    public static final Schedule NONE = new Schedule(List.of(), false);

    public Schedule {
        appointments = List.copyOf(appointments);
    }

    /** The services of the appointments, in that order, as far as the site has them. */
    List<Service> among(List<Service> services) {
        return appointments.stream()
                .flatMap(
                        each -> services.stream().filter(service -> service.id().equals(each.service())))
                .distinct()
                .toList();
    }

    /** The appointment for this service. */
    public Optional<Appointment> of(Service service) {
        return appointments.stream()
                .filter(each -> each.service().equals(service.id()))
                .findFirst();
    }
}
