package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used; every mistake found is named with its place and with what is expected there. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * One mistake.
     *
     * @param line counted from 1; 0 when the file as a whole is meant, for example because a key is missing
     * @param key the setting, or empty
     * @param expected an English sentence that says what should be there
     */
    public record Mistake(int line, String key, String expected) {
        @Override
        public String toString() {
            return (line > 0 ? "line " + line + ": " : "") + (key.isEmpty() ? "" : key + ": ") + expected;
        }
    }

    private final transient List<Mistake> mistakes;

    SettingsException(Path file, List<Mistake> mistakes) {
        super(file + ": " + mistakes.stream().map(Mistake::toString).collect(Collectors.joining("; ")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All mistakes, in the order of the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
