package vn.cccd.kiosk.sector;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.cccd.kiosk.identity.CardField;

/**
 * What of a card a site may use. Ethnicity, religion, features and relatives only with a reason in its settings, which stands in the site's consent
 * text too.
 *
 * @param shown on the screens of its staff
 * @param sent to its backend, beyond number, name, date of birth and sex
 * @param reasons why a sensitive field is used, by field
 */
public record CardUse(Set<CardField> shown, Set<CardField> sent, Map<CardField, String> reasons) {
    private static final Set<CardField> LEAST =
            Set.of(CardField.NUMBER, CardField.FULL_NAME, CardField.BIRTH_DATE, CardField.SEX);

    public CardUse {
        shown = Set.copyOf(shown);
        sent = Set.copyOf(sent);
        reasons = Map.copyOf(reasons);
        for (CardField field : all(shown, sent)) {
            if (field.sensitive() && reasons.getOrDefault(field, "").isBlank()) {
                throw new IllegalArgumentException("no reason is given for using " + field.key());
            }
        }
    }

    /** Who it is, nothing more. */
    public static CardUse least() {
        return new CardUse(LEAST, Set.of(), Map.of());
    }

    /** Everything that clerks usually need: all but the sensitive fields on their screens, and nothing more sent. */
    public static CardUse counter() {
        Set<CardField> shown = EnumSet.allOf(CardField.class);
        shown.removeIf(CardField::sensitive);
        return new CardUse(shown, Set.of(), Map.of());
    }

    /** What is taken from a card at all. */
    public Set<CardField> allowed() {
        return all(shown, sent);
    }

    /** Whether a form may be answered with {@code field}: the answer goes to the backend with the form. Never a sensitive one, whatever the reason. */
    public boolean answersForms(CardField field) {
        return !field.sensitive() && (LEAST.contains(field) || sent.contains(field));
    }

    /** The same, with {@code more} sent too. */
    public CardUse sending(CardField more) {
        Set<CardField> wider = EnumSet.of(more);
        wider.addAll(sent);
        return new CardUse(shown, wider, reasons);
    }

    private static Set<CardField> all(Set<CardField> shown, Set<CardField> sent) {
        Set<CardField> all = EnumSet.noneOf(CardField.class);
        all.addAll(shown);
        all.addAll(sent);
        return all;
    }
}
