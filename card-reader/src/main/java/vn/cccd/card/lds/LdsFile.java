package vn.cccd.card.lds;

import java.util.Arrays;
import java.util.Optional;

/** The elementary files of an ICAO travel document chip (Doc 9303-10, table 29 and 4.7). */
public enum LdsFile {
    CARD_ACCESS(0x011C, 0x1C, 0x31),
    /** In the master file; in the application the same identifier is {@link #SOD}. */
    CARD_SECURITY(0x011D, 0x1D, 0x30),
    COM(0x011E, 0x1E, 0x60),
    SOD(0x011D, 0x1D, 0x77),
    DG1(0x0101, 0x01, 0x61),
    DG2(0x0102, 0x02, 0x75),
    DG3(0x0103, 0x03, 0x63),
    DG4(0x0104, 0x04, 0x76),
    DG5(0x0105, 0x05, 0x65),
    DG6(0x0106, 0x06, 0x66),
    DG7(0x0107, 0x07, 0x67),
    DG8(0x0108, 0x08, 0x68),
    DG9(0x0109, 0x09, 0x69),
    DG10(0x010A, 0x0A, 0x6A),
    DG11(0x010B, 0x0B, 0x6B),
    DG12(0x010C, 0x0C, 0x6C),
    DG13(0x010D, 0x0D, 0x6D),
    DG14(0x010E, 0x0E, 0x6E),
    DG15(0x010F, 0x0F, 0x6F),
    DG16(0x0110, 0x10, 0x70);

    private final int identifier;
    private final int shortIdentifier;
    private final int tag;

    LdsFile(int identifier, int shortIdentifier, int tag) {
        this.identifier = identifier;
        this.shortIdentifier = shortIdentifier;
        this.tag = tag;
    }

    /** The two-byte file identifier. */
    public int identifier() {
        return identifier;
    }

    /** The five-bit identifier that READ BINARY takes in place of a selection. */
    public int shortIdentifier() {
        return shortIdentifier;
    }

    /** The tag that the file begins with. */
    public int tag() {
        return tag;
    }

    /** 1 to 16 for a data group, 0 for the others. */
    public int dataGroup() {
        return isDataGroup() ? shortIdentifier : 0;
    }

    public boolean isDataGroup() {
        return this != COM && this != SOD && this != CARD_ACCESS && this != CARD_SECURITY;
    }

    /** The data group of that number. */
    public static Optional<LdsFile> ofDataGroup(int number) {
        return Arrays.stream(values())
                .filter(f -> f.isDataGroup() && f.dataGroup() == number)
                .findFirst();
    }

    /** The file whose first tag, as EF.COM lists it, is {@code tag}. */
    public static Optional<LdsFile> ofTag(int tag) {
        return Arrays.stream(values())
                .filter(f -> f != CARD_ACCESS && f != CARD_SECURITY && f.tag == tag)
                .findFirst();
    }
}
