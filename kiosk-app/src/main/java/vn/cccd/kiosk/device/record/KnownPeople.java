package vn.cccd.kiosk.device.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Appointment;

/** What the site knows about people before they come. Asks no network. */
public interface KnownPeople {
    /** Why somebody is to be seen by staff, as a word for the log; empty for everybody else. */
    Optional<String> blocked(IdNumber number);

    /** For what this person is expected on {@code day}, in the order of the times. */
    List<Appointment> expected(IdNumber number, LocalDate day);

    /** Nobody is known. */
    static KnownPeople none() {
        return new KnownPeople() {
            @Override
            public Optional<String> blocked(IdNumber number) {
                return Optional.empty();
            }

            @Override
            public List<Appointment> expected(IdNumber number, LocalDate day) {
                return List.of();
            }
        };
    }
}
