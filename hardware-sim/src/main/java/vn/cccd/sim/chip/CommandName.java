package vn.cccd.sim.chip;

import java.util.Locale;

/** Commands by the names of ISO/IEC 7816-4; even and odd instruction share one. */
public enum CommandName implements Labelled {
    SELECT(0xA4),
    READ_BINARY(0xB0, 0xB1),
    GET_CHALLENGE(0x84),
    MANAGE_SECURITY_ENVIRONMENT(0x22),
    PERFORM_SECURITY_OPERATION(0x2A),
    GENERAL_AUTHENTICATE(0x86, 0x87),
    EXTERNAL_AUTHENTICATE(0x82),
    INTERNAL_AUTHENTICATE(0x88),
    GET_RESPONSE(0xC0);

    private final int even;
    private final int odd;

    CommandName(int instruction) {
        this(instruction, instruction);
    }

    CommandName(int even, int odd) {
        this.even = even;
        this.odd = odd;
    }

    /** Such as {@code READ-BINARY}. */
    @Override
    public String label() {
        return name().replace('_', '-');
    }

    /** The command of this name, in any case. */
    public static CommandName named(String label) {
        return Labelled.named(label.toUpperCase(Locale.ROOT), values());
    }

    /** Whether a command APDU, protected or not, is this one. */
    boolean is(int instruction) {
        return instruction == even || instruction == odd;
    }
}
