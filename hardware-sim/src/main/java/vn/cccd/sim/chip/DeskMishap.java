package vn.cccd.sim.chip;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that befalls what stands around the card. The chip only knows when; {@link Surroundings} carry it out.
 *
 * @param kind what happens
 * @param back after which time all is as before; empty when somebody has to see to it
 */
public record DeskMishap(Kind kind, Optional<Duration> back) {
    /** What can happen on a desk. */
    public enum Kind implements Labelled {
        /** The reader is pulled, and the card goes with it. */
        READER_UNPLUGGED,
        /** The PC/SC service stops. */
        SERVICE_STOPPED,
        /** Somebody plugs a second reader in, which has no card. */
        SECOND_READER,
        /** Readers and service lose power at the same time. */
        POWER_OFF;

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
