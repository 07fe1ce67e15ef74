package vn.cccd.sync.delivery;

import java.time.Duration;

/** How long the sender rests before its next step, and what may wake it earlier. */
record Pause(Duration atMost, Wakers wakers) {
    /** Who may end a pause. Closing always may. */
    enum Wakers {
        /** Nothing to do: a new record, the network, the timer. */
        ANYBODY,
        /** After failures: the network, the timer. */
        NETWORK,
        /** The server asked for this pause, or will not have us: the timer. */
        NOBODY
    }

    static final Pause NONE = new Pause(Duration.ZERO, Wakers.NOBODY);
}
