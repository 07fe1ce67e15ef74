package vn.cccd.kiosk.identity;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.Person;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.Sex;

/**
 * The fields of one card that a sector may use, as texts with their accents. What it may not use is not in here, so nothing behind can show or keep
 * it by mistake.
 */
public record CardFields(Map<CardField, String> texts) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String MALE = "Nam";
    private static final String FEMALE = "Nữ";

    public CardFields {
        texts = Map.copyOf(texts);
    }

    /** Nothing: a card was not read. */
    public static CardFields none() {
        return new CardFields(Map.of());
    }

    /** What of {@code holder} is among {@code allowed} and on the card. */
    public static CardFields of(Person holder, Set<CardField> allowed) {
        Map<CardField, String> texts = new EnumMap<>(CardField.class);
        for (CardField field : allowed) {
            text(field, holder)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> texts.put(field, text));
        }
        return new CardFields(texts);
    }

    /** What of {@code code} is among {@code allowed}, in the words of {@link #of}. What a code does not tell, as the nationality, is not there. */
    static CardFields ofCode(CardKey.Scanned code, Set<CardField> allowed) {
        vn.cccd.kiosk.identity.Person named = code.person();
        Map<CardField, String> texts = code.details().texts();
        texts.put(CardField.NUMBER, named.number().digits());
        texts.put(CardField.FULL_NAME, named.fullName());
        named.birthDate().ifPresent(date -> texts.put(CardField.BIRTH_DATE, date.display()));
        named.sex()
                .ifPresent(sex -> texts.put(
                        CardField.SEX,
                        switch (sex) {
                            case MALE -> MALE;
                            case FEMALE -> FEMALE;
                        }));
        texts.keySet().retainAll(allowed);
        return new CardFields(texts);
    }

    /** What the card says, where the sector may use it. */
    public Optional<String> text(CardField field) {
        return Optional.ofNullable(texts.get(field));
    }

    private static Optional<String> text(CardField field, Person holder) {
        Optional<Dg13> details = holder.details();
        return switch (field) {
            case NUMBER -> holder.number();
            case OLD_NUMBER -> details.flatMap(Dg13::oldNumber);
            case FULL_NAME -> Optional.of(holder.fullName());
            case BIRTH_DATE -> holder.birthDate().map(CardFields::date);
            case SEX -> sex(holder.sex());
            case NATIONALITY -> details.flatMap(Dg13::nationality).or(() -> Optional.of(holder.nationality()));
            case PLACE_OF_ORIGIN -> details.flatMap(Dg13::placeOfOrigin);
            case RESIDENCE -> details.flatMap(Dg13::placeOfResidence);
            case ISSUE_DATE -> details.flatMap(Dg13::issueDate).map(CardFields::date);
            case EXPIRY_DATE -> expiry(holder);
            case ETHNICITY -> details.flatMap(Dg13::ethnicity);
            case RELIGION -> details.flatMap(Dg13::religion);
            case FEATURES -> details.flatMap(Dg13::identifyingFeatures);
            case PARENTS -> details.map(Dg13::parents).map(CardFields::joined);
            case SPOUSE -> details.flatMap(Dg13::spouse);
        };
    }

    private static Optional<String> expiry(Person holder) {
        return holder.neverExpires()
                ? Optional.of("Không thời hạn")
                : holder.expiryDate().map(DATE::format);
    }

    private static Optional<String> sex(Sex sex) {
        return switch (sex) {
            case MALE -> Optional.of(MALE);
            case FEMALE -> Optional.of(FEMALE);
            case UNSPECIFIED -> Optional.empty();
        };
    }

    private static String date(PartialDate date) {
        return new BirthDate(date.iso()).display();
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    /** Tells which fields there are, never what they say. */
    @Override
    public String toString() {
        return "CardFields" + texts.keySet();
    }
}
