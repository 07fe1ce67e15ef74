package vn.cccd.kiosk.sector.hospital;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;

/**
 * Who is expected when, and for what.
 *
 * @param problems one for every line that does not count
 */
public record AppointmentList(Map<IdNumber, List<Entry>> entries, List<AppointmentProblem> problems) {
    /** One appointment. */
    public record Entry(LocalDate day, Appointment appointment) {}

    public AppointmentList {
        entries = Map.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Nobody is expected. */
    public static AppointmentList empty() {
        return new AppointmentList(Map.of(), List.of());
    }

    /** For what this person is expected on {@code day}, in the order of the times; what has no time comes last. */
    public List<Appointment> of(IdNumber number, LocalDate day) {
        return Objects.requireNonNullElse(entries.get(number), List.<Entry>of()).stream()
                .filter(entry -> entry.day().equals(day))
                .map(Entry::appointment)
                .sorted(Comparator.comparing(appointment -> appointment.time().orElse(LocalTime.MAX)))
                .toList();
    }

    /** Tells sizes only. */
    @Override
    public String toString() {
        return "AppointmentList[" + entries.size() + " people, " + problems.size() + " problems]";
    }
}
