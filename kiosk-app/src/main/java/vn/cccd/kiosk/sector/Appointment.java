package vn.cccd.kiosk.sector;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Somebody is expected today.
 *
 * @param service its id
 * @param time empty when any time will do
 */
public record Appointment(String service, Optional<LocalTime> time) {}
