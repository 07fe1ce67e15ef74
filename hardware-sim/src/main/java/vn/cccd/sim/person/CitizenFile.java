package vn.cccd.sim.person;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.cccd.sim.form.Field;
import vn.cccd.sim.form.Form;
import vn.cccd.sim.form.FormException;

/**
 * An invented person as a file that a tester writes. Whatever is left out is as with the person named by {@code like}, or with Nguyễn Văn A:
 *
 * <pre>
 * like: duom                     # one of the people that the simulator knows
 * number: 999301000777           # must begin with 999; its last six digits open the chip
 * name: Nguyễn Ễ Ữ Ặ Đậu
 * birth-date: 2001-05            # or 2001, or 2001-05-19
 * sex: female                    # male, female, unspecified
 * issued: 2024-08-12
 * expires: 2041-05-19            # or never
 * old-number: 012345678          # nine digits, or none
 * residence: Số 1, Đường Ví Dụ, Phường Giả, Hà Nội
 * origin: Xã Giả, Huyện Mẫu, Hà Nội
 * ethnicity: Kinh
 * religion: Không
 * features: Nốt ruồi C: 1cm trên sau mép trái
 * father: Nguyễn Văn B
 * mother: Trần Thị C
 * spouse: none
 * chip-serial: 0123456789ABCDEF  # 16 hexadecimal digits
 * </pre>
 *
 * <p>The name of the file, without its ending, is the person's name on the command line.
 */
final class CitizenFile {
    private CitizenFile() {}

    static Citizen read(Path file) throws FormException, IOException {
        Form form = Form.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        String slug = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        Optional<Field> like = form.field("like");
        Citizen start = like.isEmpty() ? Citizens.NGUYEN_VAN_A : known(like.get());
        Particulars old = start.particulars();
        Family family = start.family();
        var citizen = new Citizen(
                slug,
                CitizenFields.number(form).orElse(start.number()),
                text(form, "name", start.fullName()),
                CitizenFields.birthDate(form).orElse(start.birthDate()),
                CitizenFields.sex(form).orElse(start.sex()),
                new Particulars(
                        text(form, "ethnicity", old.ethnicity()),
                        text(form, "religion", old.religion()),
                        text(form, "origin", old.placeOfOrigin()),
                        text(form, "residence", old.residence()),
                        text(form, "features", old.identifyingFeatures())),
                new Family(
                        text(form, "father", family.father()),
                        text(form, "mother", family.mother()),
                        orNone(form, "spouse", family.spouse())),
                card(form, start.card()),
                oldNumber(form, start.oldNumber()),
                serial(form, start.chipSerial()));
        form.refuseOthers();
        return citizen;
    }

    private static Citizen known(Field like) throws FormException {
        return Citizens.named(like.text())
                .orElseThrow(() ->
                        like.unknown(Citizens.all().stream().map(Citizen::slug).toList()));
    }

    private static CardDates card(Form form, CardDates start) throws FormException {
        LocalDate issued = CitizenFields.date(form, "issued").orElse(start.issued());
        Optional<Field> expires = form.field("expires");
        if (expires.isEmpty()) {
            return new CardDates(issued, start.expires());
        }
        return expires.get().text().equals("never")
                ? CardDates.forLife(issued)
                : CardDates.until(issued, expires.get().as("a date such as 2030-01-31, or never", LocalDate::parse));
    }

    private static Optional<String> oldNumber(Form form, Optional<String> start) throws FormException {
        Optional<Field> field = form.field("old-number");
        if (field.isEmpty()) {
            return start;
        }
        if (!field.get().text().matches("none|\\d{9}")) {
            throw field.get().wrong("an old number has nine digits; without one write none");
        }
        return Optional.of(field.get().text()).filter(text -> !text.equals("none"));
    }

    private static String serial(Form form, String start) throws FormException {
        Optional<Field> field = form.field("chip-serial");
        if (field.isPresent() && !field.get().text().matches("[0-9A-Fa-f]{16}")) {
            throw field.get().wrong("the chip's serial number has 16 hexadecimal digits");
        }
        return field.map(Field::text).orElse(start);
    }

    private static Optional<String> orNone(Form form, String key, Optional<String> start) throws FormException {
        Optional<Field> field = form.field(key);
        return field.isEmpty() ? start : field.map(Field::text).filter(text -> !text.equals("none"));
    }

    private static String text(Form form, String key, String start) throws FormException {
        return form.field(key).map(Field::text).orElse(start);
    }
}
