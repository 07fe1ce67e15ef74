package vn.cccd.kiosk.admin;

/** What is shown behind the door. */
public enum Page {
    /** How the machine stands. */
    MACHINE,
    /** What went wrong lately. */
    FAILURES,
    /** What the self-test found; technicians only. */
    SELF_TEST
}
