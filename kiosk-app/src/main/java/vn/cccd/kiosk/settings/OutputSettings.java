package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What people see, hear and get of the kiosk.
 *
 * @param screen how the screens look
 * @param exports the folder that reports and tables are written to; none are without it
 * @param pagePrinter the printer of the system that prints documents; none are without it
 * @param voice whether and how prompts are spoken
 * @param bell a program and its arguments that calls staff; without it the visitor is asked to wave
 */
public record OutputSettings(
        ScreenSettings screen,
        Optional<Path> exports,
        Optional<PagePrinterName> pagePrinter,
        VoiceSettings voice,
        Optional<List<String>> bell) {
    /** Screens as usual, nothing else. */
    public static final OutputSettings NONE = new OutputSettings(
            ScreenSettings.USUAL, Optional.empty(), Optional.empty(), new VoiceSettings.Off(), Optional.empty());

    /** Which printer; without a name the one that the system's user prints on by default. */
    public record PagePrinterName(Optional<String> name) {}
}
