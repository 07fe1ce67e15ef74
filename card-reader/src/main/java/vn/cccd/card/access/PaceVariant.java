package vn.cccd.card.access;

import java.security.SecureRandom;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/**
 * One way of PACE on a chip.
 *
 * @param ambiguous whether the chip announces several, so that it must be told which is meant
 */
record PaceVariant(PaceOffer offer, boolean ambiguous, Place place) {
    /** Where a chip does PACE. */
    enum Place {
        MASTER_FILE,
        /** With the application selected already, on chips that hold nothing else. */
        APPLICATION
    }

    Attempt attempt(PlainChannel channel, Password password, SecureRandom random) throws CardException {
        return Pace.attempt(channel, offer, ambiguous, password, random);
    }

    /** Goes to where the chip does it, on a chip that was just connected. */
    void approach(PlainChannel channel) throws CardException {
        if (place == Place.APPLICATION) {
            Application.select(channel);
        }
    }

    /** Goes to the application where the chip is not there yet. */
    void enter(SecureChannel opened) throws CardException {
        if (place == Place.MASTER_FILE) {
            Application.select(opened);
        }
    }
}
