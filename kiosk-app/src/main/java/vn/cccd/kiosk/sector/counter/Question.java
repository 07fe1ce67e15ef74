package vn.cccd.kiosk.sector.counter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.kiosk.text.Bilingual;

/**
 * Something a clerk is asked about a party or a file.
 *
 * @param id stable, in records and stored files
 * @param required whether a file is complete without an answer
 * @param options what can be chosen; empty for all kinds but {@link Kind#CHOICE}
 */
public record Question(String id, Bilingual label, Kind kind, boolean required, List<Option> options) {
    /** The longest answer, in characters. */
    public static final int LONGEST = 300;

    private static final DateTimeFormatter DATE = strict("dd/MM/uuuu");
    private static final DateTimeFormatter DATE_TIME = strict("dd/MM/uuuu HH:mm");

    /** How an answer is typed. */
    public enum Kind {
        TEXT,
        /** {@code 31/01/2026} */
        DATE,
        /** {@code 31/01/2026 14:05} */
        DATE_TIME,
        CHOICE
    }

    /** One of the answers that can be chosen. */
    public record Option(String id, Bilingual label) {}

    public Question {
        options = List.copyOf(options);
        if ((kind == Kind.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException("a choice has options, and nothing else has");
        }
    }

    public static Question text(String id, String vietnamese, String english, boolean required) {
        return new Question(id, new Bilingual(vietnamese, english), Kind.TEXT, required, List.of());
    }

    public static Question dateTime(String id, String vietnamese, String english, boolean required) {
        return new Question(id, new Bilingual(vietnamese, english), Kind.DATE_TIME, required, List.of());
    }

    public static Question choice(
            String id, String vietnamese, String english, boolean required, List<Option> options) {
        return new Question(id, new Bilingual(vietnamese, english), Kind.CHOICE, required, options);
    }

    /** Whether {@code answer} can be an answer to this; an empty one always can. */
    public boolean understands(String answer) {
        if (answer.isBlank()) {
            return true;
        }
        return answer.length() <= LONGEST
                && switch (kind) {
                    case TEXT -> true;
                    case DATE -> date(answer).isPresent();
                    case DATE_TIME -> dateTime(answer).isPresent();
                    case CHOICE ->
                        options.stream().anyMatch(option -> option.id().equals(answer));
                };
    }

    /** An answer as a clerk reads it. */
    public Bilingual shown(String answer) {
        return options.stream()
                .filter(option -> option.id().equals(answer))
                .findFirst()
                .map(Option::label)
                .orElseGet(() -> answer.isBlank() ? Bilingual.same("–") : Bilingual.same(answer));
    }

    static Optional<LocalDate> date(String answer) {
        try {
            return Optional.of(LocalDate.parse(answer.strip(), DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDateTime> dateTime(String answer) {
        try {
            return Optional.of(LocalDateTime.parse(answer.strip(), DATE_TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A time as {@link Kind#DATE_TIME} is typed. */
    public static String typed(LocalDateTime time) {
        return DATE_TIME.format(time);
    }

    /** A day as {@link Kind#DATE} is typed. */
    public static String typed(LocalDate day) {
        return DATE.format(day);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
