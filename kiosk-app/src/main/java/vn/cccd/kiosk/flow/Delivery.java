package vn.cccd.kiosk.flow;

/** What is known about the way of a stored check-in to the backend. */
public enum Delivery {
    /** Stored; nothing more is known, or the backend did not take it and staff has to see to it. */
    STORED,
    /** Stored; being sent. */
    SENDING,
    /** The backend has it. */
    SENT,
    /** Stored; it is sent when there is a network. */
    WAITING_FOR_NETWORK
}
