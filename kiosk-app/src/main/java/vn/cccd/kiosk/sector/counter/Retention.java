package vn.cccd.kiosk.sector.counter;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long stored files stay on this machine.
 *
 * @param usual for files whose sector does not say otherwise
 */
public record Retention(CounterRules rules, Period usual) {
    /** Whether a file is to be erased on {@code day}. */
    public boolean isOver(Dossier dossier, LocalDate day) {
        LocalDate eraseOn =
                rules.eraseOn(dossier).orElse(dossier.openedAt().toLocalDate().plus(usual));
        return !day.isBefore(eraseOn);
    }
}
