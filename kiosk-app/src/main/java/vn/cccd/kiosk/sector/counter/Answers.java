package vn.cccd.kiosk.sector.counter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a clerk answered, by the id of the question. */
public record Answers(Map<String, String> texts) {
    public Answers {
        texts = Map.copyOf(texts);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /** With this answer; an empty one takes the earlier one back. */
    public Answers with(String question, String answer) {
        Map<String, String> changed = new TreeMap<>(texts);
        if (answer.isBlank()) {
            changed.remove(question);
        } else {
            changed.put(question, answer.strip());
        }
        return new Answers(changed);
    }

    /** With {@code suggested} in place of what is still as it was suggested {@code before}, and where nothing was; other answers stay. */
    public Answers replacing(Answers before, Answers suggested) {
        Answers changed = this;
        Set<String> questions = new TreeSet<>(before.texts.keySet());
        questions.addAll(suggested.texts.keySet());
        for (String question : questions) {
            if (text(question).equals(before.text(question))) {
                changed = changed.with(question, suggested.text(question).orElse(""));
            }
        }
        return changed;
    }

    /** Those to {@code questions} alone. */
    public Answers only(Set<String> questions) {
        Map<String, String> kept = new TreeMap<>(texts);
        kept.keySet().retainAll(questions);
        return new Answers(kept);
    }

    public Optional<String> text(String question) {
        return Optional.ofNullable(texts.get(question));
    }

    /** The answer as a day; empty also when it is none. */
    public Optional<LocalDate> date(String question) {
        return text(question).flatMap(Question::date);
    }

    /** The answer as a time; empty also when it is none. */
    public Optional<LocalDateTime> dateTime(String question) {
        return text(question).flatMap(Question::dateTime);
    }

    /** Tells which questions were answered: answers may be personal. */
    @Override
    public String toString() {
        return "Answers" + texts.keySet();
    }
}
