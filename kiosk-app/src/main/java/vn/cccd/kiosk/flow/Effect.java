package vn.cccd.kiosk.flow;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;

/** Something that is to be done; what comes of it returns as {@link Event}s. */
public sealed interface Effect {
    /** At the reader or by the clock: what every workplace needs, self-service or not. */
    sealed interface AtReader extends Effect {}

    /** Read the chip of the card on the reader; news carry {@code attempt}. */
    record ReadChip(long attempt, CardKey key) implements AtReader {}

    /** Break this reading off; its news are no longer wanted. The same card may go on where it stopped. */
    record StopReading(long attempt) implements AtReader {}

    /** Tell whether this person was checked in earlier today. */
    record LookUpToday(long visit, IdNumber number) implements Effect {}

    /** Tell for which services this person is expected today. */
    record LookUpAppointments(long visit, IdNumber number) implements Effect {}

    /** Ask whether this person has health insurance. Only asked for who agreed to it. */
    record CheckInsurance(long visit, IdNumber number, Optional<BirthDate> birthDate) implements Effect {
        /** A date of birth is not for the log. */
        @Override
        public String toString() {
            return "CheckInsurance[" + visit + "]";
        }
    }

    /** Store the check-in so that it survives a power cut. */
    record RecordCheckIn(long visit, Order order) implements Effect {}

    /** Keep the portrait that was read for this visit: its holder agreed, and the check-in is stored. */
    record KeepPortrait(long visit) implements Effect {}

    /** Erase what an earlier visit kept of the portrait that was read for this one: its holder does not agree any more. */
    record ErasePortrait(long visit) implements Effect {}

    /** Print the ticket of a stored check-in, with the site, the time and in the language of the visit. Nothing of the person is on it. */
    record PrintTicket(long visit, Ticket ticket, Bilingual site, LocalDateTime at, Language language)
            implements Effect {}

    /** Let staff know that they are wanted. */
    record CallStaff(long visit) implements Effect {}

    /** Forget everything of this visit: keys, readings, pictures. */
    record WipeVisit(long visit) implements Effect {}

    /** {@code TimerFired(kind, generation)} is wanted after {@code delay}. */
    record StartTimer(TimerKind kind, long generation, Duration delay) implements AtReader {}
}
