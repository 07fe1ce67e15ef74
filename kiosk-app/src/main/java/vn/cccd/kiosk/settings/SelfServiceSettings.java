package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.Optional;
import vn.cccd.kiosk.admin.pin.AdminPins;
import vn.cccd.kiosk.insurance.InsuranceSettings;

/**
 * What visitors' own desk has beside reader and scanner.
 *
 * @param printer prints queue numbers; without it they are read from the screen
 * @param insurance knows who is insured; without it visitors' own word counts
 * @param roster a list of who is expected, for sites whose backend publishes none
 * @param rosterRequired whether only the expected may come
 * @param admin who may open the hidden door for staff; without any it stays closed
 */
public record SelfServiceSettings(
        Optional<PrinterSettings> printer,
        Optional<InsuranceSettings> insurance,
        Optional<Path> roster,
        boolean rosterRequired,
        AdminPins admin) {
    /** Nothing of it. */
    public static final SelfServiceSettings NONE =
            new SelfServiceSettings(Optional.empty(), Optional.empty(), Optional.empty(), false, AdminPins.NONE);

    public SelfServiceSettings with(PrinterSettings other) {
        return new SelfServiceSettings(Optional.of(other), insurance, roster, rosterRequired, admin);
    }

    public SelfServiceSettings with(InsuranceSettings other) {
        return new SelfServiceSettings(printer, Optional.of(other), roster, rosterRequired, admin);
    }

    /** With this list of who is expected. */
    public SelfServiceSettings expecting(Path list, boolean required) {
        return new SelfServiceSettings(printer, insurance, Optional.of(list), required, admin);
    }
}
