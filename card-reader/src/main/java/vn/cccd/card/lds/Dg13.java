package vn.cccd.card.lds;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Vietnamese data group 13: the holder's data with accents, by field number.
 *
 * <p>Only the number and the name can be counted on; cards leave fields out, or leave them without a value.
 *
 * @param birthDate as precise as the card states it; absent when it is no date
 * @param sexText as written, {@code Nam} or {@code Nữ} on real cards
 * @param expiryText a date or words such as {@code Không thời hạn}
 * @param parents father and mother in the order of the card
 * @param others fields with numbers that are not known to us, their texts in order
 */
public record Dg13(
        Optional<String> number,
        Optional<String> fullName,
        Optional<PartialDate> birthDate,
        Optional<String> sexText,
        Optional<String> nationality,
        Optional<String> ethnicity,
        Optional<String> religion,
        Optional<String> placeOfOrigin,
        Optional<String> placeOfResidence,
        Optional<String> identifyingFeatures,
        Optional<PartialDate> issueDate,
        Optional<String> expiryText,
        List<String> parents,
        Optional<String> spouse,
        Optional<String> oldNumber,
        Optional<String> chipSerial,
        Map<Integer, List<String>> others) {
    public Dg13 {
        parents = List.copyOf(parents);
        others = Map.copyOf(others);
    }

    /** The sex that {@link #sexText} means. */
    public Sex sex() {
        return sexText.map(text -> switch (text.strip()) {
                    case "Nam" -> Sex.MALE;
                    case "Nữ" -> Sex.FEMALE;
                    default -> Sex.UNSPECIFIED;
                })
                .orElse(Sex.UNSPECIFIED);
    }

    @Override
    public String toString() {
        return "Dg13[…]";
    }
}
