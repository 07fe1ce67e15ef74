package vn.cccd.kiosk.sector.counter;

import java.util.OptionalInt;
import vn.cccd.kiosk.text.Bilingual;

/**
 * Something about a file that the clerk should see.
 *
 * @param party whom it is about; empty when it is about the file
 * @param text in words, without personal data
 */
public record Remark(Weight weight, OptionalInt party, Bilingual text) {
    /** How much it matters. */
    public enum Weight {
        /** The file cannot be closed. */
        STOPS,
        /** It can, but somebody should have looked. */
        WARNS,
        /** Good to know. */
        TELLS
    }

    public static Remark stops(String vietnamese, String english) {
        return new Remark(Weight.STOPS, OptionalInt.empty(), new Bilingual(vietnamese, english));
    }

    public static Remark stops(Party party, String vietnamese, String english) {
        return new Remark(Weight.STOPS, OptionalInt.of(party.number()), new Bilingual(vietnamese, english));
    }

    public static Remark warns(Party party, String vietnamese, String english) {
        return new Remark(Weight.WARNS, OptionalInt.of(party.number()), new Bilingual(vietnamese, english));
    }

    public static Remark tells(Party party, String vietnamese, String english) {
        return new Remark(Weight.TELLS, OptionalInt.of(party.number()), new Bilingual(vietnamese, english));
    }
}
