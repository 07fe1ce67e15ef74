package vn.cccd.kiosk.sector.publicservice;

import java.util.Optional;
import vn.cccd.kiosk.identity.CardField;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.text.Bilingual;

/**
 * A line of a form. Its id begins with {@value #PREFIX}, so that no label takes the place of what a record says by itself.
 *
 * @param source the field of the card that answers it, never a sensitive one; empty: somebody has to
 */
public record FormLine(Question question, Optional<CardField> source) {
    private static final String PREFIX = "form-";

    public FormLine {
        if (!question.id().startsWith(PREFIX)) {
            throw new IllegalArgumentException("the id of a form's line begins with " + PREFIX);
        }
        if (source.filter(CardField::sensitive).isPresent()) {
            throw new IllegalArgumentException("a sensitive field answers no form");
        }
    }

    /** A line that has to be filled in, called {@code name} in records. */
    public static FormLine of(String name, Bilingual label, Optional<CardField> source) {
        return new FormLine(Question.text(PREFIX + name, label.vietnamese(), label.english(), true), source);
    }

    /** The same line, for somebody to answer. */
    FormLine unanswered() {
        return new FormLine(question, Optional.empty());
    }
}
