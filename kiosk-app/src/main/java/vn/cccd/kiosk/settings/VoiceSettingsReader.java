package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the keys below {@code voice.}. */
final class VoiceSettingsReader {
    private static final int MOST_WORDS = 32;

    private final SettingsFile file;
    private final Function<String, Optional<Path>> path;

    VoiceSettingsReader(SettingsFile file, Function<String, Optional<Path>> path) {
        this.file = file;
        this.path = path;
    }

    /** Recordings count where both are given. */
    VoiceSettings read() {
        Optional<VoiceSettings> recorded =
                file.optional("voice.directory", "a directory", path).map(VoiceSettings.Recorded::new);
        Optional<VoiceSettings> spoken = file.optional(
                        "voice.command",
                        "a program and its arguments, at most " + MOST_WORDS + " words",
                        VoiceSettingsReader::words)
                .map(VoiceSettings.Spoken::new);
        return recorded.or(() -> spoken).orElseGet(VoiceSettings.Off::new);
    }

    /** Divided at spaces and nothing else: no shell ever reads it. */
    private static Optional<List<String>> words(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        return text.isBlank() || words.size() > MOST_WORDS ? Optional.empty() : Optional.of(words);
    }
}
