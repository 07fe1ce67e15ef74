package vn.cccd.kiosk.device;

/** Everything a kiosk works with. */
public record Devices(CardStation cards, CheckInDesk desk, CodeScanner scanner, StaffBell bell, Timers timers) {}
