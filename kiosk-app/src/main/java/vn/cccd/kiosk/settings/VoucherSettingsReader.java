package vn.cccd.kiosk.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import vn.cccd.card.voucher.GatewaySettings;

/** Reads the keys below {@code voucher.}: all of them are there, or none. */
final class VoucherSettingsReader {
    private static final String PREFIX = "voucher.";
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_MILLIS = 30_000;
    private static final int LEAST_MILLIS = 200;
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(3);
    private static final String STAND_IN = "?";

    /** A whole number between two others. */
    interface Whole {
        Optional<Integer> of(String text, int least, int most);
    }

    private final SettingsFile file;
    private final Function<String, Optional<URI>> https;
    private final Function<String, Optional<Path>> existing;
    private final Whole number;

    VoucherSettingsReader(
            SettingsFile file,
            Function<String, Optional<URI>> https,
            Function<String, Optional<Path>> existing,
            Whole number) {
        this.file = file;
        this.https = https;
        this.existing = existing;
        this.number = number;
    }

    Optional<GatewaySettings> read() {
        if (file.keysBelow(PREFIX).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GatewaySettings(
                file.required(
                        "voucher.url",
                        "an https address such as https://gateway.example.vn/verify",
                        URI.create("https://localhost"),
                        https),
                file.required("voucher.ca-file", "an existing certificate file", Path.of(""), existing),
                file.required("voucher.key-file", "an existing file with the licence's key", Path.of(""), existing),
                plain("voucher.licence"),
                plain("voucher.device-type"),
                plain("voucher.place"),
                text("voucher.purpose"),
                text("voucher.location"),
                text("voucher.source"),
                file.value(
                        "voucher.limit-millis",
                        "a number of milliseconds from " + LEAST_MILLIS + " to " + MOST_MILLIS,
                        USUAL_LIMIT,
                        text -> number.of(text, LEAST_MILLIS, MOST_MILLIS).map(Duration::ofMillis))));
    }

    private String plain(String key) {
        return file.required(
                key,
                "up to 200 plain characters without accents and without a bar",
                STAND_IN,
                text -> GatewaySettings.fitsHeader(text) ? Optional.of(text) : Optional.empty());
    }

    private String text(String key) {
        return file.required(
                key,
                "a text",
                STAND_IN,
                text -> text.isBlank() || text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text));
    }
}
