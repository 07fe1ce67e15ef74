package vn.cccd.kiosk.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that lie beside this package on the class path; one that is missing is a broken build. */
final class Resources {
    private Resources() {}

    static InputStream open(String name) {
        return Optional.ofNullable(Resources.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("Missing resource " + name));
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
