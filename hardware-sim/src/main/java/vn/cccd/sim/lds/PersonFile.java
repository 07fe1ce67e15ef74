package vn.cccd.sim.lds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Family;

/**
 * DG13 of the Vietnamese card: the person with accents, as numbered fields.
 *
 * <p>The fields stand in a SET in the order of their numbers, which is not the order that DER asks for; an absent field keeps its
 * number and has no value. Both are so on real cards; what else may be is said by a {@link PersonFileStyle}.
 */
public final class PersonFile {
    private static final Bytes VERSION = Bytes.fromHex("020101");
    private static final Bytes ISO_10646_UTF_8 = Bytes.fromHex("060628d316010008");
    private static final String FOR_LIFE = "Không thời hạn";
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("'ngày' d 'tháng' M 'năm' yyyy");
    private static final int INTEGER = 0x02;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int UTF_8_STRING = 0x0C;
    private static final int PRINTABLE_STRING = 0x13;
    private static final int BMP_STRING = 0x1E;

    private final PersonFileStyle style;
    private final List<Bytes> fields = new ArrayList<>();

    private PersonFile(PersonFileStyle style) {
        this.style = style;
    }

    /** The file of {@code citizen}. */
    public static Bytes of(Citizen citizen, PersonFileStyle style) {
        return new PersonFile(style).write(citizen);
    }

    private Bytes write(Citizen citizen) {
        var particulars = citizen.particulars();
        field(1, simple(citizen.number()));
        field(2, text(citizen.fullName()));
        field(3, simple(citizen.birthDate().printed()));
        field(4, text(citizen.sex().vietnamese()));
        field(5, text("Việt Nam"));
        field(6, text(particulars.ethnicity()));
        field(7, text(particulars.religion()));
        field(8, text(particulars.placeOfOrigin()));
        field(9, text(particulars.residence()));
        field(10, text(particulars.identifyingFeatures()));
        field(11, date(citizen.issueDate()));
        field(12, text(citizen.expiryDate().map(this::written).orElse(FOR_LIFE)));
        field(13, parents(citizen.family()));
        field(14, citizen.family().spouse().map(this::spouse).orElse(Bytes.empty()));
        field(15, citizen.oldNumber().map(this::simple).orElse(Bytes.empty()));
        field(16, simple(citizen.chipSerial()));
        style.further().forEach((number, text) -> field(number, text(text)));
        if (style.order() == PersonFileStyle.Order.DESCENDING) {
            Collections.reverse(fields);
        }
        Bytes set = object(SET, fields.toArray(Bytes[]::new));
        return object(DataGroupTag.of(13), object(SEQUENCE, VERSION, ISO_10646_UTF_8, set));
    }

    private void field(int number, Bytes value) {
        boolean absent = value.isEmpty() && style.absent() == PersonFileStyle.Absent.LEFT_OUT;
        if (absent || style.leftOut().contains(number)) {
            return;
        }
        Bytes written = style.withoutValue().contains(number) ? Bytes.empty() : value;
        fields.add(object(SEQUENCE, object(INTEGER, Bytes.of(number)), written));
    }

    private Bytes parents(Family family) {
        Bytes father = text(family.father());
        Bytes mother = text(family.mother());
        return switch (style.parents()) {
            case APART -> Bytes.join(object(SEQUENCE, father), object(SEQUENCE, mother));
            case TOGETHER -> object(SEQUENCE, father, mother);
        };
    }

    private Bytes spouse(String name) {
        return object(SEQUENCE, text(name));
    }

    private Bytes date(LocalDate date) {
        // Words have letters that a PrintableString has not.
        return style.dates() == PersonFileStyle.Dates.PRINTED ? simple(written(date)) : text(written(date));
    }

    private String written(LocalDate date) {
        return switch (style.dates()) {
            case PRINTED -> PRINTED.format(date);
            case IN_WORDS -> IN_WORDS.format(date);
        };
    }

    /** Digits and capital letters. */
    private Bytes simple(String ascii) {
        return switch (style.strings()) {
            case USUAL -> string(PRINTABLE_STRING, ascii, StandardCharsets.US_ASCII);
            case UTF_8 -> string(UTF_8_STRING, ascii, StandardCharsets.UTF_8);
            case BMP -> string(BMP_STRING, ascii, StandardCharsets.UTF_16BE);
        };
    }

    private Bytes text(String text) {
        return switch (style.strings()) {
            case USUAL, UTF_8 -> string(UTF_8_STRING, text, StandardCharsets.UTF_8);
            case BMP -> string(BMP_STRING, text, StandardCharsets.UTF_16BE);
        };
    }

    /** Nothing at all when there is nothing to say. */
    private Bytes string(int type, String text, Charset charset) {
        return text.isEmpty() ? Bytes.empty() : object(type, Bytes.copyOf(text.getBytes(charset)));
    }

    private Bytes object(int tag, Bytes... parts) {
        Bytes value = Bytes.join(parts);
        return switch (style.lengths()) {
            case SHORTEST -> Tlv.of(tag, value);
            case LONG_FORM -> Bytes.join(Bytes.of(tag, 0x82, value.length() >> 8, value.length()), value);
        };
    }
}
