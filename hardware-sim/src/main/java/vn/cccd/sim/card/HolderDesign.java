package vn.cccd.sim.card;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.person.BirthDate;
import vn.cccd.sim.person.CardDates;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.CitizenFields;
import vn.cccd.sim.person.Sex;

/** What this card says of its holder, whoever that is, in place of the holder's own data ({@code holder:}). */
public record HolderDesign(
        Optional<String> number,
        Optional<String> name,
        Normalizer.Form accents,
        Optional<BirthDate> birthDate,
        Optional<Sex> sex,
        Optional<LocalDate> issued,
        Expiry expiry) {
    /** Until when the card is valid. */
    public sealed interface Expiry {
        /** As the holder's own card. */
        record AsIssued() implements Expiry {}

        record Never() implements Expiry {}

        /** So many days after it was issued. */
        record AfterIssue(int days) implements Expiry {}

        /** So many days from today, negative for days gone by. */
        record FromToday(int days) implements Expiry {}

        record On(LocalDate day) implements Expiry {}
    }

    private static final Map<String, Expiry> EXPIRIES = Map.of(
            "as-issued", new Expiry.AsIssued(),
            "never", new Expiry.Never(),
            "day-after-issue", new Expiry.AfterIssue(1),
            "today", new Expiry.FromToday(0),
            "yesterday", new Expiry.FromToday(-1));

    static HolderDesign read(Form form) throws FormException {
        var design = new HolderDesign(
                CitizenFields.number(form),
                form.field("name").map(Field::text),
                form.required("accents")
                        .oneOf(Map.of("composed", Normalizer.Form.NFC, "decomposed", Normalizer.Form.NFD)),
                CitizenFields.birthDate(form),
                CitizenFields.sex(form),
                CitizenFields.date(form, "issued"),
                expiry(form.required("expires")));
        form.refuseOthers();
        return design;
    }

    private static Expiry expiry(Field field) throws FormException {
        return field.text().matches("\\d{4}-.*")
                ? new Expiry.On(field.as("a date such as 2030-01-31", LocalDate::parse))
                : field.oneOf(EXPIRIES);
    }

    /** The holder as this card has them. */
    Citizen applyTo(Citizen citizen, LocalDate today) {
        LocalDate from = issued.orElse(citizen.issueDate());
        Optional<LocalDate> until = switch (expiry) {
            case Expiry.AsIssued as -> citizen.expiryDate();
            case Expiry.Never never -> Optional.empty();
            case Expiry.AfterIssue after -> Optional.of(from.plusDays(after.days()));
            case Expiry.FromToday relative -> Optional.of(today.plusDays(relative.days()));
            case Expiry.On on -> Optional.of(on.day());
        };
        return new Citizen(
                citizen.slug(),
                number.orElse(citizen.number()),
                Normalizer.normalize(name.orElse(citizen.fullName()), accents),
                birthDate.orElse(citizen.birthDate()),
                sex.orElse(citizen.sex()),
                citizen.particulars(),
                citizen.family(),
                new CardDates(from, until),
                citizen.oldNumber(),
                citizen.chipSerial());
    }

    /** Tells nothing: it may hold a name. */
    @Override
    public String toString() {
        return "HolderDesign[" + expiry + "]";
    }
}
