package vn.cccd.card.pcsc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which reader is meant. A list of readers also holds slots for SAM cards, security keys and virtual readers, so "the first" is never right.
 *
 * @param text part of the reader's name, in any case; {@code *} stands for any run of characters; empty for any reader that is not obviously something else
 */
public record ReaderPattern(String text) {
    private static final Pattern SOMETHING_ELSE =
            Pattern.compile("\\bSAM\\b|yubi|fido|nitrokey|security key|crypto ?token", Pattern.CASE_INSENSITIVE);

    /** Any reader that may hold an ID card. */
    public static ReaderPattern any() {
        return new ReaderPattern("");
    }

    public boolean matches(String reader) {
        if (text.isBlank()) {
            return !SOMETHING_ELSE.matcher(reader).find();
        }
        String name = reader.toLowerCase(Locale.ROOT);
        int from = 0;
        for (String part : text.toLowerCase(Locale.ROOT).split("\\*", -1)) {
            int at = name.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }

    /** The reader to use: of those that match one with a contactless card, else one with a card, else the first that matches. */
    public Optional<ReaderDescription> choose(List<ReaderDescription> readers) {
        List<ReaderDescription> matching =
                readers.stream().filter(reader -> matches(reader.name())).toList();
        return matching.stream()
                .filter(ReaderDescription::contactlessCard)
                .findFirst()
                .or(() ->
                        matching.stream().filter(ReaderDescription::cardPresent).findFirst())
                .or(() -> matching.stream().findFirst());
    }
}
