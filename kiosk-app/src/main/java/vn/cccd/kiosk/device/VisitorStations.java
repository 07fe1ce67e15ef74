package vn.cccd.kiosk.device;

/** What a self-service machine has beside the reader: where check-ins go, paper, and a bell for staff. */
public record VisitorStations(CheckInDesk desk, TicketStation printer, StaffBell bell) {}
