package vn.cccd.sim.chip;

import java.util.Arrays;
import java.util.Locale;

/** The elementary files of Doc 9303-10 by name and identifier. */
public enum FileName {
    CARD_ACCESS(0x011C),
    COM(0x011E),
    SOD(0x011D),
    DG1(0x0101),
    DG2(0x0102),
    DG3(0x0103),
    DG4(0x0104),
    DG5(0x0105),
    DG6(0x0106),
    DG7(0x0107),
    DG8(0x0108),
    DG9(0x0109),
    DG10(0x010A),
    DG11(0x010B),
    DG12(0x010C),
    DG13(0x010D),
    DG14(0x010E),
    DG15(0x010F),
    DG16(0x0110);

    private final int identifier;

    FileName(int identifier) {
        this.identifier = identifier;
    }

    /** The file identifier for SELECT; its low five bits are the short identifier for READ BINARY. */
    public int identifier() {
        return identifier;
    }

    /** The file of this name, in any case: {@code dg2}, {@code SOD}, {@code card_access}. */
    public static FileName named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(file -> file.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such file: " + name));
    }
}
