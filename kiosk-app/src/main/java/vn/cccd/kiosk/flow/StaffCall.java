package vn.cccd.kiosk.flow;

/** How far a call for staff has come. */
public enum StaffCall {
    /** On its way; nobody knows yet whether it arrives. */
    CALLING,
    /** It reached a device of the staff. Whether anybody comes is not known. */
    ANNOUNCED,
    /** It did not: the citizen waves or goes to the desk. */
    UNHEARD
}
