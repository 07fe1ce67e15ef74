package vn.cccd.kiosk.ui;

import java.util.OptionalLong;

/** Decides about each key whether it belongs to a person, who gets it, or to a scanner that types. On the JavaFX thread. */
public interface TypedKeys {
    /**
     * A key.
     *
     * @param characters what it types; empty for keys that type nothing
     * @param passOn hands the key to the screen; run now, later or never
     */
    void key(String characters, long nanos, Runnable passOn);

    /** When {@link #time} is to be called unless a key comes before. */
    OptionalLong deadline();

    void time(long nanos);
}
