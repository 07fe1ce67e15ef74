package vn.cccd.sim.lds;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.Citizen;

/** DG11 and DG12: further details of the person and of the document, a list of tags and then one object for each (Doc 9303-10, 4.7.11 and 4.7.12). */
public final class DetailsFile {
    private static final int TAG_LIST = 0x5C;
    private static final int FULL_NAME = 0x5F0E;
    private static final int PERSONAL_NUMBER = 0x5F10;
    private static final int PLACE_OF_BIRTH = 0x5F11;
    private static final int FULL_DATE_OF_BIRTH = 0x5F2B;
    private static final int PERMANENT_ADDRESS = 0x5F42;
    private static final int ISSUING_AUTHORITY = 0x5F19;
    private static final int DATE_OF_ISSUE = 0x5F26;

    private DetailsFile() {}

    /** DG11: name with accents, number, birth, address. */
    public static Bytes ofPerson(Citizen citizen) {
        return file(
                11,
                new TreeMap<>(Map.of(
                        FULL_NAME, text(identifiers(citizen.fullName())),
                        PERSONAL_NUMBER, text(citizen.number()),
                        FULL_DATE_OF_BIRTH,
                                date(
                                        citizen.birthDate().year(),
                                        citizen.birthDate().month(),
                                        citizen.birthDate().day()),
                        PLACE_OF_BIRTH, text(citizen.particulars().placeOfOrigin()),
                        PERMANENT_ADDRESS, text(citizen.particulars().residence()))));
    }

    /** DG12: by whom and when the document was issued. */
    public static Bytes ofDocument(Citizen citizen) {
        var issued = citizen.issueDate();
        return file(
                12,
                new TreeMap<>(Map.of(
                        ISSUING_AUTHORITY,
                        text("Cục Cảnh sát Mẫu"),
                        DATE_OF_ISSUE,
                        date(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth()))));
    }

    private static Bytes file(int dataGroup, SortedMap<Integer, Bytes> details) {
        Bytes tags = Bytes.empty();
        Bytes objects = Bytes.empty();
        for (Map.Entry<Integer, Bytes> detail : details.entrySet()) {
            tags = Bytes.join(tags, Bytes.of(detail.getKey() >> 8, detail.getKey()));
            objects = Bytes.join(objects, Tlv.of(detail.getKey(), detail.getValue()));
        }
        return Tlv.of(DataGroupTag.of(dataGroup), Tlv.of(TAG_LIST, tags), objects);
    }

    /** Surname, then what follows it, as in the machine-readable zone but with accents. */
    private static String identifiers(String fullName) {
        return fullName.replaceFirst(" ", "<<").replace(' ', '<');
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Eight digits, two to a byte; zeros for what is not known. */
    private static Bytes date(int year, int month, int day) {
        return Bytes.fromHex(String.format("%04d%02d%02d", year, month, day));
    }
}
