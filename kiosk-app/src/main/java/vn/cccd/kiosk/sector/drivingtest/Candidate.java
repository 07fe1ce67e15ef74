package vn.cccd.kiosk.sector.drivingtest;

import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;

/**
 * Somebody who is expected.
 *
 * @param number the candidate's number in this test (số báo danh), unique in its session
 * @param licenceClass for example {@code B}
 * @param session the session that the candidate was called to, as the list writes it
 */
public record Candidate(
        String number,
        IdNumber id,
        String fullName,
        Optional<BirthDate> birthDate,
        String licenceClass,
        String session) {
    public Candidate {
        if (number.isBlank() || fullName.isBlank() || licenceClass.isBlank()) {
            throw new IllegalArgumentException("a candidate has a number, a name and a class");
        }
    }

    /** The test that this candidate is expected for. */
    public Exam exam() {
        return new Exam(id, licenceClass);
    }

    /** What this candidate goes through, in order. */
    public List<Stage> stages() {
        return Stage.of(licenceClass);
    }

    /** Tells the number in the test only. */
    @Override
    public String toString() {
        return "Candidate[" + number + "]";
    }
}
