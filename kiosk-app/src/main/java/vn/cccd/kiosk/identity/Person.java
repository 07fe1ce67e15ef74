package vn.cccd.kiosk.identity;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The least that a check-in needs to know about a person. Ethnicity, religion, features and relatives stay in the chip's reading.
 *
 * @param fullName with its accents, in Unicode normal form C
 */
public record Person(IdNumber number, String fullName, Optional<BirthDate> birthDate, Optional<Sex> sex) {
    /** As the check-in contract names it. */
    public enum Sex {
        MALE,
        FEMALE
    }

    public Person {
        fullName = Normalizer.normalize(fullName, Normalizer.Form.NFC).strip();
        if (fullName.isEmpty()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }

    /** Names the type only. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
