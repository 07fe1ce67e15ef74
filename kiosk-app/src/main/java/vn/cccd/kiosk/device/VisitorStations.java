package vn.cccd.kiosk.device;

import vn.cccd.kiosk.device.reader.KeptPortraits;
import vn.cccd.kiosk.device.record.CheckInDesk;

/** What a self-service machine has beside the reader: where check-ins go, who knows about insurance, paper, a bell for staff, and portraits to keep. */
public record VisitorStations(
        CheckInDesk desk, InsuranceStation insurance, TicketStation printer, StaffBell bell, KeptPortraits portraits) {}
