package vn.cccd.kiosk.identity;

import java.util.Optional;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.card.lds.Sex;

/** Takes from a chip's reading the little that a check-in may keep. */
public final class ChipPerson {
    private ChipPerson() {}

    /** The holder; empty for a document without a personal number or a name. */
    static Optional<Person> of(vn.cccd.card.Person holder) {
        if (holder.fullName().isBlank()) {
            return Optional.empty();
        }
        return holder.number()
                .flatMap(IdNumber::parse)
                .map(number -> new Person(
                        number, holder.fullName(), holder.birthDate().map(ChipPerson::date), sex(holder.sex())));
    }

    private static BirthDate date(PartialDate date) {
        return new BirthDate(date.iso());
    }

    private static Optional<Person.Sex> sex(Sex sex) {
        return switch (sex) {
            case MALE -> Optional.of(Person.Sex.MALE);
            case FEMALE -> Optional.of(Person.Sex.FEMALE);
            case UNSPECIFIED -> Optional.empty();
        };
    }
}
