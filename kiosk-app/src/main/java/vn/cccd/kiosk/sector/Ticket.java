package vn.cccd.kiosk.sector;

/**
 * What the citizen takes along.
 *
 * @param number as it is called out, for example {@code A 047}
 */
public record Ticket(String number, Service service) {}
