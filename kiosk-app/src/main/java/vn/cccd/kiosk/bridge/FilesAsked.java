package vn.cccd.kiosk.bridge;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks of the list of files.
 *
 * @param after the last file that it knows; empty when it knows none
 * @param longest how long it waits when there is no newer one, 0 to 30 s
 */
record FilesAsked(Optional<UUID> after, Duration longest) {
    private static final int MOST_SECONDS = 30;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final FilesAsked ALL = new FilesAsked(Optional.empty(), Duration.ZERO);

    /** From the query of an address, such as {@code after=…&wait=20}; empty when it is not understood. */
    static Optional<FilesAsked> of(@Nullable String query) {
        Optional<FilesAsked> asked = Optional.of(ALL);
        Set<String> said = new HashSet<>();
        for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String name = part.substring(0, Math.max(0, part.indexOf('=')));
            String value = part.substring(part.indexOf('=') + 1);
            asked = said.add(name) ? asked.flatMap(until -> until.with(name, value)) : Optional.empty();
        }
        return asked;
    }

    private Optional<FilesAsked> with(String name, String value) {
        return switch (name) {
            case "after" ->
                value.isEmpty()
                        ? Optional.of(new FilesAsked(Optional.empty(), longest))
                        : id(value).map(id -> new FilesAsked(Optional.of(id), longest));
            case "wait" -> seconds(value).map(seconds -> new FilesAsked(after, seconds));
            default -> Optional.empty();
        };
    }

    /** A file's id as it stands in an address (RFC 9562); empty when it is none. */
    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<Duration> seconds(String text) {
        return SECONDS.matcher(text).matches() && Integer.parseInt(text) <= MOST_SECONDS
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(text)))
                : Optional.empty();
    }
}
