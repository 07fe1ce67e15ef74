package vn.cccd.kiosk.admin;

/** Who has opened the door. */
public enum Role {
    ATTENDANT,
    TECHNICIAN
}
