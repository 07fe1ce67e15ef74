package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.List;

/** Whether and how prompts are spoken. */
public sealed interface VoiceSettings {
    /** Not at all. */
    record Off() implements VoiceSettings {}

    /** From recordings in a directory. */
    record Recorded(Path directory) implements VoiceSettings {}

    /** By a program and its arguments. */
    record Spoken(List<String> command) implements VoiceSettings {
        public Spoken {
            command = List.copyOf(command);
        }
    }
}
