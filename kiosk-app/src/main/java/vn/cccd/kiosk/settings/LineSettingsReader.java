package vn.cccd.kiosk.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.sync.delivery.HttpProxy;

/** Reads how the backend is reached: {@code backend.proxy} and how a fleet is spread. */
final class LineSettingsReader {
    private static final Pattern PROXY =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]):([0-9]{1,5})");
    private static final int MOST_PORT = 65_535;
    private static final int LEAST_WINDOW = 5;
    private static final int MOST_SECONDS = 300;
    private static final long LONGEST_LOGIN = 1_024;

    private final SettingsFile file;
    private final Function<String, Optional<Path>> existing;
    private final VoucherSettingsReader.Whole number;

    LineSettingsReader(
            SettingsFile file, Function<String, Optional<Path>> existing, VoucherSettingsReader.Whole number) {
        this.file = file;
        this.existing = existing;
        this.number = number;
    }

    LineSettings read() {
        Optional<HttpProxy.Login> login = file.optional(
                "backend.proxy-login-file",
                "a file with one line, user:password",
                text -> existing.apply(text).flatMap(LineSettingsReader::login));
        return new LineSettings(
                file.optional("backend.proxy", "host:port", text -> proxy(text, login)),
                seconds("backend.recovery-seconds", LEAST_WINDOW, LineSettings.USUAL.recoveryWindow()),
                seconds("backend.start-spread-seconds", 0, LineSettings.USUAL.startSpread()));
    }

    private Duration seconds(String key, int least, Duration usual) {
        return file.value(
                key,
                "a number of seconds from " + least + " to " + MOST_SECONDS,
                usual,
                text -> number.of(text, least, MOST_SECONDS).map(Duration::ofSeconds));
    }

    private static Optional<HttpProxy> proxy(String text, Optional<HttpProxy.Login> login) {
        Matcher parts = PROXY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts.group(2));
        return port < 1 || port > MOST_PORT
                ? Optional.empty()
                : Optional.of(new HttpProxy(parts.group(1).replaceAll("[\\[\\]]", ""), port, login));
    }

    private static Optional<HttpProxy.Login> login(Path path) {
        try {
            if (Files.size(path) > LONGEST_LOGIN) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(path);
            int colon = lines.size() == 1 ? lines.getFirst().indexOf(':') : -1;
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new HttpProxy.Login(
                            lines.getFirst().substring(0, colon),
                            lines.getFirst().substring(colon + 1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
