package vn.cccd.kiosk.sector.drivingtest;

import java.util.Locale;
import vn.cccd.kiosk.identity.IdNumber;

/**
 * One person's test for one licence class: what the checks of a day belong to. Somebody may have two of them on a day, but never two for one class. The
 * number and the session that a list gives to it are not part of it: the next list gives others.
 *
 * @param licenceClass in capital letters; empty in a check that was written down before classes were, which counts for every test of its person
 */
public record Exam(IdNumber person, String licenceClass) {
    public Exam {
        licenceClass = licenceClass.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether a check that belongs to this counts for {@code other}. */
    boolean countsFor(Exam other) {
        return person.equals(other.person) && (licenceClass.isEmpty() || licenceClass.equals(other.licenceClass));
    }

    /** Tells the class only. */
    @Override
    public String toString() {
        return "Exam[" + licenceClass + "]";
    }
}
