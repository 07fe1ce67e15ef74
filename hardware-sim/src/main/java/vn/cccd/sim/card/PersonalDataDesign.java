package vn.cccd.sim.card;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;
import vn.cccd.sim.lds.PersonFileStyle;
import vn.cccd.sim.person.BirthDate;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.CitizenFields;

/**
 * DG13 ({@code personal-data:}).
 *
 * @param number in place of the holder's, so that it disagrees with DG1; likewise the other two
 * @param style how it is written
 */
public record PersonalDataDesign(
        Optional<String> number, Optional<String> name, Optional<BirthDate> birthDate, PersonFileStyle style) {
    static PersonalDataDesign read(Form form) throws FormException {
        var style = new PersonFileStyle(
                form.required("parents").oneOf(PersonFileStyle.Parents.class),
                form.required("absent").oneOf(PersonFileStyle.Absent.class),
                form.required("strings").oneOf(PersonFileStyle.Strings.class),
                form.required("dates").oneOf(PersonFileStyle.Dates.class),
                form.required("lengths").oneOf(PersonFileStyle.Lengths.class),
                form.required("order").oneOf(PersonFileStyle.Order.class),
                numbers(form, "left-out"),
                numbers(form, "without-value"),
                further(form.section("further-fields")));
        var design = new PersonalDataDesign(
                CitizenFields.number(form), form.field("name").map(Field::text), CitizenFields.birthDate(form), style);
        form.refuseOthers();
        return design;
    }

    private static Set<Integer> numbers(Form form, String key) throws FormException {
        Set<Integer> numbers = new TreeSet<>();
        for (Field field : form.all(key)) {
            numbers.add(field.number(1, 16));
        }
        return numbers;
    }

    private static SortedMap<Integer, String> further(Form form) throws FormException {
        SortedMap<Integer, String> further = new TreeMap<>();
        for (Map.Entry<String, Field> entry : form.everything().entrySet()) {
            if (!entry.getKey().matches("1[7-9]|[2-9]\\d|1[01]\\d|12[0-7]")) {
                throw entry.getValue().wrong("a further field has a number from 17 to 127");
            }
            further.put(Integer.parseInt(entry.getKey()), entry.getValue().text());
        }
        return further;
    }

    /** The holder as DG13 has them. */
    Citizen applyTo(Citizen holder) {
        return new Citizen(
                holder.slug(),
                number.orElse(holder.number()),
                name.orElse(holder.fullName()),
                birthDate.orElse(holder.birthDate()),
                holder.sex(),
                holder.particulars(),
                holder.family(),
                holder.card(),
                holder.oldNumber(),
                holder.chipSerial());
    }

    /** Tells nothing: it may hold a name. */
    @Override
    public String toString() {
        return "PersonalDataDesign[…]";
    }
}
