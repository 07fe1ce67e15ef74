package vn.cccd.kiosk.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.sync.CareSettings;
import vn.cccd.sync.observe.SecurityLogSettings;

/** Reads the keys below {@code device.}, {@code security-log.} and {@code telemetry.}, and {@code backend.keys-file}. */
final class CareSettingsReader {
    private static final String LOG = "security-log.";
    private static final String LOG_PORT = "security-log.port";
    private static final int MOST_PORT = 65_535;

    private final SettingsFile file;
    private final Function<String, Optional<Path>> existing;

    CareSettingsReader(SettingsFile file, Function<String, Optional<Path>> existing) {
        this.file = file;
        this.existing = existing;
    }

    CareSettings read() {
        return new CareSettings(
                path("device.ca-file", "an existing certificate file"),
                path("backend.keys-file", "an existing JSON Web Key Set"),
                securityLog(),
                file.value(
                        "telemetry.enabled",
                        "true or false",
                        true,
                        text -> text.matches("true|false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty()));
    }

    private Optional<SecurityLogSettings> securityLog() {
        if (file.keysBelow(LOG).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SecurityLogSettings.of(
                file.required(
                        "security-log.host",
                        "the name of a syslog server",
                        "localhost",
                        text -> text.matches("[A-Za-z0-9.:-]{1,253}") ? Optional.of(text) : Optional.empty()),
                file.value(
                        LOG_PORT,
                        "a port from 1 to " + MOST_PORT,
                        SecurityLogSettings.USUAL_PORT,
                        CareSettingsReader::port),
                file.required("security-log.ca-file", "an existing certificate file", Path.of(""), existing)));
    }

    private Optional<Path> path(String key, String expected) {
        return file
                .value(
                        key,
                        expected,
                        List.<Path>of(),
                        text -> existing.apply(text).map(List::of))
                .stream()
                .findFirst();
    }

    private static Optional<Integer> port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text);
        return port < 1 || port > MOST_PORT ? Optional.empty() : Optional.of(port);
    }
}
