package vn.cccd.kiosk.device;

import vn.cccd.kiosk.identity.CardKey;

/** Where cards are put down and read. Tells what happens there as events. */
public interface CardStation extends AutoCloseable {
    /** Begins to tell. Called once. */
    void start();

    /** Reads the card that lies there; news carry {@code attempt}. Returns at once. */
    void read(long attempt, CardKey key);

    /** The news of this attempt are no longer wanted; what it has read so far is forgotten. Returns at once. */
    void stop(long attempt);

    @Override
    void close();
}
