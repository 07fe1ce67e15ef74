package vn.cccd.kiosk.sector.drivingtest;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.cccd.kiosk.identity.Assurance;

/**
 * That a candidate was checked at a stage.
 *
 * @param number the candidate's number in the test
 * @param assurance how sure it was; empty when a proctor let the candidate in without a card that counts
 * @param letPass what was let pass, why and by whom
 */
public record Presence(
        String number, Stage stage, LocalDateTime at, Optional<Assurance> assurance, Optional<LetPass> letPass) {
    /** Tells the number in the test only. */
    @Override
    public String toString() {
        return "Presence[" + number + ", " + stage + "]";
    }
}
