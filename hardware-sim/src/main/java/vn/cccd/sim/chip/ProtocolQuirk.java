package vn.cccd.sim.chip;

import java.util.Arrays;
import java.util.Optional;

/** What a chip does wrong, or seldom, in the protocols that open it and prove its keys. */
public enum ProtocolQuirk {
    /** PACE refuses even the right password, at its last step. */
    PACE_REFUSES_THE_RIGHT_PASSWORD("pace-refuses-the-right-password"),
    /** The chip's last answer of PACE holds a token that somebody made who does not know the password. */
    PACE_WITH_A_WRONG_TOKEN("pace-with-a-wrong-token"),
    /** PACE with chip authentication mapping proves another key than the one that EF.CardSecurity speaks of. */
    WRONG_CHIP_AUTHENTICATION_DATA("wrong-chip-authentication-data"),
    /** Chip Authentication is answered well, but the chip goes on with other session keys. */
    CHIP_AUTHENTICATION_WITH_OTHER_KEYS("chip-authentication-with-other-keys"),
    /** What PACE and BAC agree on begins with a zero byte, each time. */
    LEADING_ZERO_IN_SHARED_SECRET("leading-zero-in-shared-secret"),
    /** The chip's public values in PACE, and its challenge in BAC, begin with a zero byte, each time. */
    LEADING_ZERO_IN_PUBLIC_VALUE("leading-zero-in-public-value");

    private final String text;

    ProtocolQuirk(String text) {
        this.text = text;
    }

    /** Its name in profiles. */
    public String text() {
        return text;
    }

    /** The quirk with this name in profiles. */
    public static Optional<ProtocolQuirk> named(String text) {
        return Arrays.stream(values()).filter(quirk -> quirk.text.equals(text)).findFirst();
    }
}
