package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A settings file in a directory of its own, beside what the example names. */
record SettingsOnDisk(Path directory) {
    SettingsOnDisk {
        try {
            Files.writeString(directory.resolve("backend-ca.pem"), "certificate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String example() throws IOException {
        try (InputStream example = KioskSettingsReader.class.getResourceAsStream("example.properties")) {
            return new String(Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    KioskSettings read(String text) throws IOException, SettingsException {
        return KioskSettingsReader.read(file(text));
    }

    SettingsException refusal(String text) throws IOException {
        Path file = file(text);
        return catchThrowableOfType(SettingsException.class, () -> KioskSettingsReader.read(file));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("kiosk.properties"), text);
    }
}
