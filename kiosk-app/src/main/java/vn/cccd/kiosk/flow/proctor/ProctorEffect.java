package vn.cccd.kiosk.flow.proctor;

import java.util.Optional;
import vn.cccd.kiosk.flow.Effect;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;

/** Something that is to be done for a proctor's desk. */
public sealed interface ProctorEffect {
    /** At a device. */
    record AtDevice(Effect.AtReader effect) implements ProctorEffect {}

    /** Look for the photo that came with the list, and tell when there is one. */
    record FindPhoto(Candidate candidate) implements ProctorEffect {}

    /**
     * Store the check so that it survives a power cut, and tell.
     *
     * @param identity as it was read; empty when a proctor let the candidate in without a card that counts
     */
    record StorePresence(Presence presence, Candidate candidate, Optional<Identity> identity)
            implements ProctorEffect {}

    /** Keep a suspicion, or that it was lifted, for the rest of the day. */
    record KeepSuspicion(Suspicion suspicion) implements ProctorEffect {}
}
