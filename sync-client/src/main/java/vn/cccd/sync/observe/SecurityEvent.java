package vn.cccd.sync.observe;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that a security centre wants to hear of. It is made of enumerated words and a number only, so that nothing personal can get in.
 *
 * @param detail a word of the part that reports, such as the reason of a refusal
 * @param number a count or seconds, as the kind suggests
 */
public record SecurityEvent(SecurityEventKind kind, Optional<Enum<?>> detail, OptionalLong number) {
    public static SecurityEvent of(SecurityEventKind kind) {
        return new SecurityEvent(kind, Optional.empty(), OptionalLong.empty());
    }

    public static SecurityEvent of(SecurityEventKind kind, Enum<?> detail) {
        return new SecurityEvent(kind, Optional.of(detail), OptionalLong.empty());
    }

    public static SecurityEvent of(SecurityEventKind kind, long number) {
        return new SecurityEvent(kind, Optional.empty(), OptionalLong.of(number));
    }
}
