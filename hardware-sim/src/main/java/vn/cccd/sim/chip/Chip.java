package vn.cccd.sim.chip;

import java.time.Duration;
import vn.cccd.sim.bytes.Bytes;

/** What a reader sees of a card: something that answers commands until it leaves the field. */
public interface Chip {
    /** The answer to reset that a PC/SC reader makes up for this contactless chip. */
    Bytes atr();

    /** The field went off and on again: sessions and selections are forgotten. */
    void reset();

    /**
     * Carries out one command.
     *
     * @param command a command APDU, short or extended; anything else is answered with an error status
     * @return data and status word, at least two bytes unless something went wrong on purpose; nothing at all when the chip went mute
     * @throws ChipGone when it left the field before it could answer
     */
    Bytes transmit(Bytes command) throws ChipGone;

    /** The reader says what the card has come to lie on; until then nothing around the card can go wrong. */
    default void laidOn(Surroundings surroundings) {}

    /** How long the last command was held back on purpose, beyond what computing it takes: for whoever keeps time. */
    default Duration hesitation() {
        return Duration.ZERO;
    }
}
