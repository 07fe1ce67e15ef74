package vn.cccd.kiosk.sector.drivingtest;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.IdNumber;

/**
 * That a candidate was checked at a stage.
 *
 * @param exam whose test it was, and for which class; numbers in a test are given to others by the next list
 * @param number the candidate's number in the test at that time
 * @param assurance how sure it was; empty when a proctor let the candidate in without a card that counts
 * @param letPass what was let pass, why and by whom
 */
public record Presence(
        Exam exam,
        String number,
        Stage stage,
        LocalDateTime at,
        Optional<Assurance> assurance,
        Optional<LetPass> letPass) {
    /** Who was checked. */
    public IdNumber person() {
        return exam.person();
    }

    /** Tells the number in the test only. */
    @Override
    public String toString() {
        return "Presence[" + number + ", " + stage + "]";
    }
}
