package vn.cccd.kiosk.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How single values are written; empty when they are not. */
final class SettingsValues {
    private static final int LONGEST_TEXT = 200;

    private SettingsValues() {}

    static Optional<String> text(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
    }

    static Optional<String> matching(String text, String pattern) {
        return text.matches(pattern) ? Optional.of(text) : Optional.empty();
    }

    static Optional<Integer> number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text);
        return value < least || value > most ? Optional.empty() : Optional.of(value);
    }

    static Optional<Boolean> yesNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Whichever of {@code values} is called {@code text}. */
    static <T> Optional<T> named(String text, T[] values, Function<T, String> name) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst();
    }

    /** Several values, separated by commas; empty when one of them is wrong. */
    static <T> Optional<List<T>> list(String text, Function<String, Optional<T>> parse) {
        List<Optional<T>> values = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(parse)
                .toList();
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** The names of all values, for a message. */
    static <T> String names(T[] values, Function<T, String> name) {
        return String.join(", ", Arrays.stream(values).map(name).toList());
    }
}
