package vn.cccd.kiosk.flow;

import java.time.LocalDateTime;
import java.util.List;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.insurance.InsuranceOutcome;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** Something that happened: on the screen, at a device, or because time went by. */
public sealed interface Event {
    /** Somebody did this: it shows that a person is there. */
    sealed interface ByPerson extends Event {}

    /** News of one attempt to read a chip; those of an earlier attempt are ignored. */
    sealed interface OfReading extends Event {
        long attempt();
    }

    /** News of one visit; those of an earlier one are ignored. */
    sealed interface OfVisit extends Event {
        long visit();
    }

    // On the screen.

    /** A button was pressed. */
    record Chosen(Choice choice) implements ByPerson {}

    record LanguageChosen(Language language) implements ByPerson {}

    /** A key of the number pad, 0 to 9. */
    record DigitTyped(int digit) implements ByPerson {
        public DigitTyped {
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a digit");
            }
        }

        /** A digit of a personal number is not for the log. */
        @Override
        public String toString() {
            return "DigitTyped[…]";
        }
    }

    record DigitErased() implements ByPerson {}

    record ServiceChosen(String serviceId) implements ByPerson {}

    /** A touch or a key that means nothing else. */
    record Touched() implements ByPerson {}

    // At the scanner.

    /** A code was scanned that can open a chip. */
    record KeyScanned(CardKey.Scanned key) implements ByPerson {}

    /** A code was scanned that is of no use, and why. */
    record CodeRefused(FailureCode why) implements ByPerson {}

    // At the reader.

    record CardArrived() implements ByPerson {}

    record CardLeft() implements ByPerson {}

    /** Something stopped working, such as the reader. */
    record TroubleBegan(FailureCode what) implements Event {}

    record TroubleEnded(FailureCode what) implements Event {}

    record ChipOpened(long attempt) implements OfReading {}

    /** The name, with its accents. */
    record NameRead(long attempt, String fullName) implements OfReading {
        @Override
        public String toString() {
            return "NameRead[" + attempt + "]";
        }
    }

    record SignatureChecked(long attempt) implements OfReading {}

    /** How much of the portrait is here, 0 to 100 percent. */
    record PortraitArriving(long attempt, int percent) implements OfReading {}

    record PortraitRead(long attempt, Face face) implements OfReading {}

    /** The chip was read and can be accepted or not by what the identity says. */
    record ChipRead(long attempt, VerifiedCard card) implements OfReading {}

    /** The chip was read, but cannot stand for anybody; {@code checks} say why in detail. */
    record ChipRefused(long attempt, FailureCode why, List<Check> checks) implements OfReading {
        public ChipRefused {
            checks = List.copyOf(checks);
        }
    }

    /** Contact with the card was lost; the same card may be read again. */
    record ContactLost(long attempt) implements OfReading {}

    /** This card, key or reader will not do. */
    record ReadingFailed(long attempt, FailureCode why) implements OfReading {}

    // At the store.

    /** The check-in is stored for certain: it survives a power cut. */
    record CheckInStored(long visit, Ticket ticket, Delivery delivery) implements OfVisit {}

    record CheckInNotStored(long visit, FailureCode why) implements OfVisit {}

    /** This person was checked in earlier today. */
    record AlreadyCheckedIn(long visit) implements OfVisit {}

    /** This person is to be seen by staff; why is none of the screen's business. */
    record SentToStaff(long visit) implements OfVisit {}

    /** For what this person is expected today; for nothing, where only the expected may come, is told too. */
    record Expected(long visit, Schedule schedule) implements OfVisit {}

    /** What is known about this person's health insurance. */
    record InsuranceChecked(long visit, InsuranceOutcome outcome) implements OfVisit {}

    /** The check-in of this visit went on its way. */
    record DeliveryChanged(long visit, Delivery delivery) implements OfVisit {}

    /** The ticket of this visit lies in the printer's mouth. */
    record TicketPrinted(long visit) implements OfVisit {}

    /** There is no ticket on paper; the check-in counts all the same. */
    record TicketNotPrinted(long visit, FailureCode why) implements OfVisit {}

    /** The call for staff reached one of their devices. */
    record StaffAnnounced(long visit) implements OfVisit {}

    /** The call for staff reached none of their devices. */
    record StaffUnheard(long visit) implements OfVisit {}

    // Around.

    record ConnectionChanged(boolean online) implements Event {}

    /** From now on visitors can come for these services. */
    record ServicesChanged(List<Service> services) implements Event {
        public ServicesChanged {
            services = List.copyOf(services);
        }
    }

    record ClockTicked(LocalDateTime now) implements Event {}

    record TimerFired(TimerKind kind, long generation) implements Event {}

    /** Staff works at the machine: whatever visit there is ends. */
    record StaffCame() implements Event {}

    /** The program made a mistake; the visit cannot go on. */
    record ProgramFailed() implements Event {}
}
