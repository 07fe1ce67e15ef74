package vn.cccd.sim.form;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One value and where it stands. */
public final class Field {
    private final Entry.Line line;
    private final String key;

    Field(Entry.Line line, String key) {
        this.line = line;
        this.key = key;
    }

    public String text() {
        return line.text();
    }

    /**
     * What {@code parse} makes of it.
     *
     * @param expected for the message when it throws an IllegalArgumentException or a DateTimeException, such as "a date"
     */
    public <T> T as(String expected, Function<String, T> parse) throws FormException {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw FormException.expected(line.at(), key, expected, text());
        }
    }

    /**
     * What {@code find} knows by this name.
     *
     * @param expected for the message when it knows none
     */
    public <T> T named(String expected, Function<String, Optional<T>> find) throws FormException {
        Optional<T> found = find.apply(text());
        if (found.isEmpty()) {
            throw FormException.expected(line.at(), key, expected, text());
        }
        return found.get();
    }

    /** What {@code parse} makes of it; what it refuses it explains itself. */
    public <T> T explained(Function<String, T> parse) throws FormException {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException refused) {
            throw FormException.at(line.at(), key + ": " + refused.getMessage());
        }
    }

    /** A whole number in this range. */
    public int number(int least, int most) throws FormException {
        int number = as("a whole number", Integer::parseInt);
        if (number < least || number > most) {
            throw FormException.expected(line.at(), key, "a number from " + least + " to " + most, text());
        }
        return number;
    }

    /** {@code yes} or {@code no}. */
    public boolean yes() throws FormException {
        return oneOf(Map.of("yes", true, "no", false));
    }

    /** One of these, by its name in any case. */
    public <T> T oneOf(Map<String, T> choices) throws FormException {
        T chosen = choices.get(text());
        if (chosen != null) {
            return chosen;
        }
        throw unknown(choices.keySet().stream().sorted().toList());
    }

    /** One of these constants, by its name with hyphens, in any case: {@code FOR_LIFE} is {@code for-life}. */
    public <E extends Enum<E>> E oneOf(Class<E> kind) throws FormException {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : kind.getEnumConstants()) {
            choices.put(word(constant), constant);
        }
        E chosen = choices.get(text().toLowerCase(Locale.ROOT));
        if (chosen != null) {
            return chosen;
        }
        throw unknown(choices.keySet());
    }

    /** To be thrown: the value is none of {@code known}. */
    public FormException unknown(Collection<String> known) {
        return FormException.unknown(line.at(), key, text(), known);
    }

    /** To be thrown: what is wrong with the value in words of its own. */
    public FormException wrong(String problem) {
        return FormException.at(line.at(), key + ": " + problem);
    }

    /** How a constant is written in a file. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "Field[" + key + "]";
    }
}
