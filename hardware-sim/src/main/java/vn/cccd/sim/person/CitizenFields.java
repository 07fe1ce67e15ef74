package vn.cccd.sim.person;

import java.time.LocalDate;
import java.util.Optional;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/** What files say about people, wherever they say it; nothing for what they do not say. */
public final class CitizenFields {
    private CitizenFields() {}

    /** {@code number}: twelve digits that begin with 999. */
    public static Optional<String> number(Form form) throws FormException {
        Optional<Field> field = form.field("number");
        if (field.isPresent() && !field.get().text().matches("999\\d{9}")) {
            throw field.get().wrong("an invented person's number has twelve digits and begins with 999");
        }
        return field.map(Field::text);
    }

    /** {@code birth-date}: 1990, 1990-05 or 1990-05-19. */
    public static Optional<BirthDate> birthDate(Form form) throws FormException {
        Optional<Field> field = form.field("birth-date");
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(field.get().as("1990, 1990-05 or 1990-05-19", BirthDate::parse));
    }

    /** {@code sex}: male, female or unspecified. */
    public static Optional<Sex> sex(Form form) throws FormException {
        Optional<Field> field = form.field("sex");
        return field.isEmpty() ? Optional.empty() : Optional.of(field.get().oneOf(Sex.class));
    }

    /** A whole date. */
    public static Optional<LocalDate> date(Form form, String key) throws FormException {
        Optional<Field> field = form.field(key);
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(field.get().as("a date such as 2030-01-31", LocalDate::parse));
    }
}
