package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where staff's documents go.
 *
 * @param folder for reports, tables and sheets; without it none are written
 * @param printer the system's printer for A4 sheets, by its name or {@link #USUAL}; without it nothing is printed
 */
public record DocumentSettings(Optional<Path> folder, Optional<String> printer) {
    /** The printer that the system's user prints on by default. */
    public static final String USUAL = "default";

    /** Neither written nor printed. */
    public static DocumentSettings none() {
        return new DocumentSettings(Optional.empty(), Optional.empty());
    }
}
