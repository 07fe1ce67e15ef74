package vn.cccd.kiosk.report.sheet;

import java.util.List;
import java.util.Optional;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.text.Bilingual;

/** Something on a sheet, as wide as the sheet. Texts may be personal, so none of these tells them in its {@code toString}. */
public sealed interface Block {
    /** The longest text of a value or a cell, in characters; the rest is cut off with an ellipsis. */
    int LONGEST = 400;

    /** A line above a part; stays with what follows it. */
    record Heading(Bilingual text, Level level) implements Block {
        /** How large. */
        public enum Level {
            DOCUMENT,
            PART
        }
    }

    /** Running text, in a box when it is more than a note. */
    record Paragraph(Tone tone, Bilingual text) implements Block {
        @Override
        public String toString() {
            return "Paragraph[" + tone + "]";
        }
    }

    /** How a text is meant. Never told by colour alone: the text says it too. */
    enum Tone {
        NOTE,
        GOOD,
        CAUTION,
        BAD
    }

    /** Labels with their values, beside a portrait or the place of one. */
    record Facts(List<Fact> facts, Portrait portrait) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        /** Facts without a portrait and without its place. */
        public static Facts of(List<Fact> facts) {
            return new Facts(facts, new Portrait.NotWanted());
        }

        @Override
        public String toString() {
            return "Facts[" + facts.size() + "]";
        }
    }

    /** One label and its value. */
    record Fact(Bilingual label, String value) {
        public Fact {
            value = cut(value);
        }

        @Override
        public String toString() {
            return "Fact[" + label.english() + "]";
        }
    }

    /** Whether a face stands beside the facts. */
    sealed interface Portrait {
        record Of(Picture picture) implements Portrait {}

        /** There could be one; {@code why} stands in its place. */
        record Missing(Bilingual why) implements Portrait {}

        record NotWanted() implements Portrait {}
    }

    /** Things that were examined, one line each. */
    record Marks(List<Mark> marks) implements Block {
        public Marks {
            marks = List.copyOf(marks);
        }
    }

    /** One of them; {@code detail} may be empty. */
    record Mark(Sign sign, Bilingual text, String detail) {
        public Mark {
            detail = cut(detail);
        }
    }

    /** How it ended, drawn as ✓ ✗ ? or –. */
    enum Sign {
        YES,
        NO,
        UNKNOWN,
        NOT_APPLICABLE
    }

    /** A table; its headings come again on every page. */
    record Grid(List<Column> columns, List<List<String>> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            int width = columns.size();
            rows = rows.stream()
                    .map(row -> row.stream().map(Block::cut).toList())
                    .toList();
            if (columns.isEmpty() || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("every row has a cell for each column");
            }
        }

        @Override
        public String toString() {
            return "Grid[" + columns.size() + " x " + rows.size() + "]";
        }
    }

    /** One column; {@code weight} is its share of the width. */
    record Column(Bilingual heading, double weight) {
        public Column {
            if (weight <= 0) {
                throw new IllegalArgumentException("a column has some width");
            }
        }
    }

    /** Room for signatures by hand, side by side. */
    record Signatures(List<Bilingual> who) implements Block {
        public Signatures {
            who = List.copyOf(who);
            if (who.isEmpty()) {
                throw new IllegalArgumentException("somebody signs");
            }
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The picture, when there is one. */
    static Portrait portrait(Optional<Picture> picture, Bilingual whyNot) {
        return picture.<Portrait>map(Portrait.Of::new).orElseGet(() -> new Portrait.Missing(whyNot));
    }
}
