package vn.cccd.kiosk.sector.counter;

import java.util.List;
import vn.cccd.kiosk.sector.Appointment;

/**
 * What the site knew about somebody before they came.
 *
 * @param appointments of today, in the order of their times
 * @param hereToday whether they were registered today already
 * @param wanted whether staff of the site is to see them first
 */
public record Expectation(List<Appointment> appointments, boolean hereToday, boolean wanted) {
    /** Nothing. */
    public static final Expectation NONE = new Expectation(List.of(), false, false);

    public Expectation {
        appointments = List.copyOf(appointments);
    }
}
