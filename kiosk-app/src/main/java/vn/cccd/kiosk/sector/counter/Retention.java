package vn.cccd.kiosk.sector.counter;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long stored files stay on this machine.
 *
 * @param usual for files whose sector does not say otherwise
 */
public record Retention(CounterRules rules, Period usual) {
    /** Whether a file is to be erased on {@code day}: as its sector says, else the day after it was here for the usual time, whole. */
    public boolean isOver(StoredDossier file, LocalDate day) {
        LocalDate eraseOn = rules.eraseOn(file.dossier())
                .orElseGet(() -> file.at().toLocalDate().plus(usual).plusDays(1));
        return !day.isBefore(eraseOn);
    }
}
