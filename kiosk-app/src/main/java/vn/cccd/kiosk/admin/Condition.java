package vn.cccd.kiosk.admin;

/** Whether something is as it should be. */
public enum Condition {
    GOOD,
    /** It works, but somebody should look after it. */
    ATTENTION,
    BAD,
    /** Nothing to judge. */
    NONE
}
