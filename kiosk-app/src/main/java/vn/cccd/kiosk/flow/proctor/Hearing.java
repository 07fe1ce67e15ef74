package vn.cccd.kiosk.flow.proctor;

import java.util.Optional;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.drivingtest.Admission;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.text.FailureCode;

/** Who stands before the proctor, and what is decided. */
public sealed interface Hearing {
    /** Nobody yet. */
    record Nobody() implements Hearing {}

    /**
     * Somebody's card was read and nothing speaks against letting them in; the proctor looks at the face and decides. Whoever waits here is not let in,
     * and nothing about them is stored. The next card that is read takes the place of this one: it lets nobody in.
     */
    record Granted(Candidate candidate, Identity identity) implements Hearing {}

    /** Somebody's card was read, or a candidate picked whose chip did not count, and something speaks against letting them in. */
    record Objected(Admission admission, Optional<Identity> identity) implements Hearing {}

    /**
     * Let in; being stored. Nothing is promised yet.
     *
     * @param meanwhile what happened at the reader since then
     */
    record Storing(Presence presence, Optional<Identity> identity, Meanwhile meanwhile) implements Hearing {}

    /** Let in, and stored for certain. */
    record LetIn(Presence presence, Optional<Identity> identity) implements Hearing {}

    /**
     * Not let in: the check could not be stored.
     *
     * @param next whose card was read in the meantime; judged as soon as the proctor has seen this
     */
    record NotStored(Presence presence, FailureCode why, Optional<Identity> next) implements Hearing {}

    /** What happens at the reader while a check is being stored. */
    sealed interface Meanwhile {
        record Nothing() implements Meanwhile {}

        /** Somebody else's turn has begun. */
        record Begun() implements Meanwhile {}

        /** Somebody's card was read; it waits to be judged. */
        record Read(Identity identity) implements Meanwhile {}
    }
}
