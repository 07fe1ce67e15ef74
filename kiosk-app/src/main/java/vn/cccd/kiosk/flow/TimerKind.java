package vn.cccd.kiosk.flow;

/** What a timer is for. */
public enum TimerKind {
    /** Nobody touched anything; later one tick of the countdown. */
    IDLE,
    /** One second of the wait for the same card. */
    CARD_BACK,
    /** Contact was lost although the card seems to lie there: look again. */
    READ_AGAIN,
    /** The store should have told by now whether it has the check-in. */
    STORE_SILENT,
    /** Whoever took the card from under the queue number has gone: the next one is somebody else's. */
    CARD_TAKEN,
    /** The queue number was shown long enough. */
    DONE_SHOWN
}
