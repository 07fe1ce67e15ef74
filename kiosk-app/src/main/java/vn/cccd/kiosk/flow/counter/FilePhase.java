package vn.cccd.kiosk.flow.counter;

/** What is being done with the file that a counter shows. */
public enum FilePhase {
    /** It can be changed. */
    OPEN,
    /** It is being stored as it is. */
    STORING,
    /** It was stored or dropped, and the next one is not there yet. */
    LEAVING
}
