package vn.cccd.kiosk.identity;

import java.util.Optional;
import vn.cccd.card.AccessHint;
import vn.cccd.card.lds.PartialDate;

/** Says to the chip reader what is known about the card before it is opened. */
public final class AccessHints {
    private AccessHints() {}

    public static AccessHint of(CardKey key) {
        return switch (key) {
            case CardKey.Typed typed -> new AccessHint.Number(typed.number().digits());
            case CardKey.Scanned scanned -> ofCode(scanned);
        };
    }

    private static AccessHint ofCode(CardKey.Scanned code) {
        Person person = code.person();
        String number = person.number().digits();
        return person.birthDate()
                .<AccessHint>map(birth -> new AccessHint.CardQr(
                        number,
                        person.fullName(),
                        date(birth),
                        code.details().issueDate().flatMap(BirthDate::parse).map(AccessHints::date)))
                .orElseGet(() -> new AccessHint.Number(number));
    }

    private static PartialDate date(BirthDate date) {
        String[] parts = date.iso().split("-", -1);
        return new PartialDate(
                Integer.parseInt(parts[0]),
                part(parts, 1).orElse(0),
                part(parts, 2).orElse(0));
    }

    private static Optional<Integer> part(String[] parts, int index) {
        return index < parts.length ? Optional.of(Integer.parseInt(parts[index])) : Optional.empty();
    }
}
