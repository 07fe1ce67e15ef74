package vn.cccd.kiosk.ui.staff;

/** What became of the check-ins of this machine: how many were sent and how many wait. */
public record QueueCounts(long sent, long waiting) {}
