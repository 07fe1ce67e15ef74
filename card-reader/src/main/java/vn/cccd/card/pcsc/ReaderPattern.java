package vn.cccd.card.pcsc;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which reader is meant. A list of readers also holds slots for SAM cards, security keys and virtual readers, so "the first" is never right.
 *
 * @param text part of the reader's name, in any case; {@code *} stands for any run of characters; empty for any reader that is not obviously something else: a slot for a security module, a security key, mere software
 */
public record ReaderPattern(String text) {
    /** Through the air first, then readers of unknown kind, and the order of names so that it is always the same. */
    private static final Comparator<ReaderDescription> PREFERENCE = Comparator.comparing(
                    (ReaderDescription reader) -> !reader.contactlessCard())
            .thenComparing(reader -> !reader.cardPresent())
            .thenComparing(reader -> reader.capabilities().kind())
            .thenComparing(ReaderDescription::name);

    /** Any reader that may hold an ID card. */
    public static ReaderPattern any() {
        return new ReaderPattern("");
    }

    public boolean matches(String reader) {
        if (text.isBlank()) {
            return ReaderKind.ofName(reader).forIdCards();
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

    /**
     * The readers that may be used, the best one first: with a contactless card, with any card, made for contactless cards. Where there is no device at all and none was named, software that plays a reader will do: it is what testers have.
     */
    public List<ReaderDescription> acceptable(List<ReaderDescription> readers) {
        List<ReaderDescription> matching =
                readers.stream().filter(reader -> matches(reader.name())).toList();
        List<ReaderDescription> chosen = matching.isEmpty() && text.isBlank() ? software(readers) : matching;
        return chosen.stream().sorted(PREFERENCE).toList();
    }

    private static List<ReaderDescription> software(List<ReaderDescription> readers) {
        return readers.stream()
                .filter(reader -> reader.capabilities().kind() == ReaderKind.VIRTUAL)
                .toList();
    }

    /** The best of the acceptable readers. */
    public Optional<ReaderDescription> choose(List<ReaderDescription> readers) {
        return acceptable(readers).stream().findFirst();
    }
}
