package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code keys.passphrase-file}: a path, or the name of a credential of systemd. */
final class PassphraseSettingReader {
    private static final String KEY = "keys.passphrase-file";
    private static final String CREDENTIAL = "credential:";

    private final SettingsFile file;
    private final Function<String, Optional<Path>> path;
    private final Map<String, String> environment;

    PassphraseSettingReader(SettingsFile file, Function<String, Optional<Path>> path, Map<String, String> environment) {
        this.file = file;
        this.path = path;
        this.environment = environment;
    }

    Optional<Path> read() {
        return file
                .value(
                        KEY,
                        "a file, or credential: and the name of one that systemd has loaded for this service",
                        List.<Path>of(),
                        text -> place(text).map(List::of))
                .stream()
                .findFirst();
    }

    /** systemd.exec(5), LoadCredential: the directory of a service's credentials is in {@code CREDENTIALS_DIRECTORY}. */
    private Optional<Path> place(String text) {
        if (!text.startsWith(CREDENTIAL)) {
            return path.apply(text);
        }
        String name = text.substring(CREDENTIAL.length());
        return name.matches("[A-Za-z0-9._-]{1,64}")
                ? Optional.ofNullable(environment.get("CREDENTIALS_DIRECTORY"))
                        .map(directory -> Path.of(directory).resolve(name))
                : Optional.empty();
    }
}
