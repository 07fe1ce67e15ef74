package vn.cccd.kiosk.settings;

import java.util.Optional;

/**
 * What visitors' own desk has beside reader and scanner.
 *
 * @param printer prints queue numbers; without it they are read from the screen
 */
public record SelfServiceSettings(Optional<PrinterSettings> printer) {
    /** Nothing of it. */
    public static final SelfServiceSettings NONE = new SelfServiceSettings(Optional.empty());
}
