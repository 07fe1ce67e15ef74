package vn.cccd.sync.delivery;

/** What the last call showed. */
public enum LineState {
    UNTRIED,
    UP,
    DOWN,
    CREDENTIALS_REFUSED,
    /** Refused for good; nothing is sent any more. */
    STOPPED
}
