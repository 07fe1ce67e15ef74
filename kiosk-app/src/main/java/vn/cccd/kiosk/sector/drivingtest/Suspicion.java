package vn.cccd.kiosk.sector.drivingtest;

import java.time.LocalDateTime;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.text.FailureCode;

/**
 * That a chip was found out which had been opened with this person's number. While it stands, the person is let in on a card that is accepted only;
 * another failure of another card says nothing against it.
 *
 * @param found how the chip was judged
 * @param stands false once a card of this person was accepted
 * @param at when it was found, local time
 */
public record Suspicion(IdNumber person, FailureCode found, boolean stands, LocalDateTime at) {
    public Suspicion {
        if (!Objection.isProvedForgery(found)) {
            throw new IllegalArgumentException(found + " raises no suspicion");
        }
    }

    /** The same after a card of this person was accepted. */
    public Suspicion lifted() {
        return new Suspicion(person, found, false, at);
    }

    /** Tells what was found, never of whom. */
    @Override
    public String toString() {
        return "Suspicion[" + found + (stands ? "]" : ", lifted]");
    }
}
