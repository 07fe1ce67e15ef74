package vn.cccd.kiosk.device.reader;

import vn.cccd.kiosk.identity.CardKey;

/** Where cards are put down and read. Tells what happens there as events. */
public interface CardStation extends AutoCloseable {
    /** Begins to tell. Called once. */
    void start();

    /** Reads the card that lies there; news carry {@code attempt}. Returns at once. */
    void read(long attempt, CardKey key);

    /** The news of this attempt are no longer wanted; the next one with the same key goes on where it stopped. Returns at once. */
    void stop(long attempt);

    /** What was read so far is forgotten, whoever still reads included. Returns at once. */
    void forget();

    @Override
    void close();
}
