package vn.cccd.kiosk.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import vn.cccd.kiosk.sector.Sector;

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

    /** As little as a site of {@code sector} can do with, and {@code more} lines. */
    static String sample(Sector sector, String... more) {
        return String.join(
                "\n",
                "kiosk.id = desk-01",
                "site.id = sample",
                "sector = " + sector.key(),
                "site.name.vi = Nơi mẫu",
                "data.directory = data",
                "keys.directory = keys",
                "backend.url = https://localhost",
                "backend.ca-file = backend-ca.pem",
                String.join("\n", more));
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
