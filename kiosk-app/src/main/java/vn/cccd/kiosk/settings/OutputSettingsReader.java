package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code screen.dark-room}, {@code screen.reduced-motion}, {@code export.directory}, {@code page-printer.name}, {@code bell.command} and the keys below {@code voice.}. */
final class OutputSettingsReader {
    private static final String USUAL = "default";
    private static final int LONGEST_NAME = 128;
    private static final int MOST_WORDS = 32;

    private static final String COMMAND = "a program and its arguments, at most " + MOST_WORDS + " words";

    private final SettingsFile file;
    private final Function<String, Optional<Path>> path;

    OutputSettingsReader(SettingsFile file, Function<String, Optional<Path>> path) {
        this.file = file;
        this.path = path;
    }

    OutputSettings read() {
        return new OutputSettings(
                new ScreenSettings(
                        file.value(
                                "screen.dark-room",
                                "true or false",
                                ScreenSettings.USUAL.darkRoom(),
                                SettingsValues::yesNo),
                        file.value(
                                "screen.reduced-motion",
                                "true or false",
                                ScreenSettings.USUAL.reducedMotion(),
                                SettingsValues::yesNo)),
                file.optional("export.directory", "a directory", path),
                file.optional(
                        "page-printer.name",
                        "default, or the name of a printer as the system shows it",
                        OutputSettingsReader::printer),
                voice(),
                file.optional("bell.command", COMMAND, OutputSettingsReader::words));
    }

    private static Optional<OutputSettings.PagePrinterName> printer(String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return Optional.of(
                new OutputSettings.PagePrinterName(text.equals(USUAL) ? Optional.empty() : Optional.of(text)));
    }

    /** Recordings count where both are given. */
    private VoiceSettings voice() {
        Optional<VoiceSettings> recorded =
                file.optional("voice.directory", "a directory", path).map(VoiceSettings.Recorded::new);
        Optional<VoiceSettings> spoken = file.optional("voice.command", COMMAND, OutputSettingsReader::words)
                .map(VoiceSettings.Spoken::new);
        return recorded.or(() -> spoken).orElseGet(VoiceSettings.Off::new);
    }

    /** Divided at spaces and nothing else: no shell ever reads it. */
    private static Optional<List<String>> words(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        return text.isBlank() || words.size() > MOST_WORDS ? Optional.empty() : Optional.of(words);
    }
}
