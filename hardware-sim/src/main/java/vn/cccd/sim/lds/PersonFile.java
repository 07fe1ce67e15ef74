package vn.cccd.sim.lds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Family;

/**
 * DG13 of the Vietnamese card: the person with accents, as numbered fields.
 *
 * <p>The fields stand in a SET in the order of their numbers, which is not the order that DER asks for; an absent field keeps its
 * number and has no value. Both are so on real cards.
 */
public final class PersonFile {
    private static final Bytes VERSION = Bytes.fromHex("020101");
    private static final Bytes ISO_10646_UTF_8 = Bytes.fromHex("060628d316010008");
    private static final String FOR_LIFE = "Không thời hạn";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int UTF_8_STRING = 0x0C;
    private static final int PRINTABLE_STRING = 0x13;

    private PersonFile() {}

    /** The file of {@code citizen}. */
    public static Bytes of(Citizen citizen) {
        var particulars = citizen.particulars();
        Bytes fields = Tlv.of(
                SET,
                field(1, printable(citizen.number())),
                field(2, text(citizen.fullName())),
                field(3, date(citizen.birthDate())),
                field(4, text(citizen.sex().vietnamese())),
                field(5, text("Việt Nam")),
                field(6, text(particulars.ethnicity())),
                field(7, text(particulars.religion())),
                field(8, text(particulars.placeOfOrigin())),
                field(9, text(particulars.residence())),
                field(10, text(particulars.identifyingFeatures())),
                field(11, date(citizen.issueDate())),
                field(12, text(citizen.expiryDate().map(DATE::format).orElse(FOR_LIFE))),
                field(13, parents(citizen.family())),
                field(14, citizen.family().spouse().map(PersonFile::spouse)),
                field(15, citizen.oldNumber().map(PersonFile::printable)),
                field(16, printable(citizen.chipSerial())));
        return Tlv.of(DataGroupTag.of(13), Tlv.of(SEQUENCE, VERSION, ISO_10646_UTF_8, fields));
    }

    private static Bytes parents(Family family) {
        return Bytes.join(Tlv.of(SEQUENCE, text(family.father())), Tlv.of(SEQUENCE, text(family.mother())));
    }

    private static Bytes spouse(String name) {
        return Tlv.of(SEQUENCE, text(name));
    }

    private static Bytes field(int number, Optional<Bytes> value) {
        return field(number, value.orElse(Bytes.empty()));
    }

    private static Bytes field(int number, Bytes value) {
        return Tlv.of(SEQUENCE, Tlv.of(0x02, Bytes.of(number)), value);
    }

    private static Bytes date(LocalDate date) {
        return printable(DATE.format(date));
    }

    private static Bytes printable(String ascii) {
        return Tlv.of(PRINTABLE_STRING, Bytes.copyOf(ascii.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Bytes text(String text) {
        return Tlv.of(UTF_8_STRING, Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }
}
