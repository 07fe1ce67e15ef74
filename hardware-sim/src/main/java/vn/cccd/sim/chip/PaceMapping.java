package vn.cccd.sim.chip;

import java.util.Arrays;
import java.util.Optional;

/** How PACE makes a generator of its own out of the nonce (Doc 9303-11, 4.4.3.3). */
public enum PaceMapping {
    GENERIC("gm"),
    INTEGRATED("im"),
    /** Generic mapping, with which the chip proves its static key too; on curves and with AES only. */
    CHIP_AUTHENTICATION("cam");

    private final String text;

    PaceMapping(String text) {
        this.text = text;
    }

    /** Its name in profiles. */
    public String text() {
        return text;
    }

    /** The mapping with this name in profiles. */
    public static Optional<PaceMapping> named(String text) {
        return Arrays.stream(values())
                .filter(mapping -> mapping.text.equals(text))
                .findFirst();
    }
}
