package vn.cccd.sim.time;

import vn.cccd.sim.bytes.Bytes;

/** What a command makes a chip do, as far as somebody can tell who only sees it pass: the header is never encrypted. */
enum ChipOperation {
    COMMAND,
    READ,
    PACE_NONCE,
    PACE_MAPPING,
    PACE_AGREEMENT,
    PACE_TOKEN,
    BASIC_ACCESS_CHALLENGE,
    BASIC_ACCESS_KEYS,
    CHIP_AUTHENTICATION,
    ACTIVE_AUTHENTICATION,
    TERMINAL_AUTHENTICATION;

    private static final int KEY_AGREEMENT_AT_ONCE = 0x41A6;

    /** Whatever {@code command} is, it is something. */
    static ChipOperation of(Bytes command) {
        if (command.length() < 4) {
            return COMMAND;
        }
        boolean secured = secured(command);
        return switch (command.at(1)) {
            case 0xB0, 0xB1 -> READ;
            case 0x84 -> secured ? COMMAND : BASIC_ACCESS_CHALLENGE;
            case 0x82 -> secured ? TERMINAL_AUTHENTICATION : BASIC_ACCESS_KEYS;
            case 0x86 -> secured ? CHIP_AUTHENTICATION : paceStep(command);
            case 0x88 -> ACTIVE_AUTHENTICATION;
            case 0x2A -> TERMINAL_AUTHENTICATION;
            case 0x22 -> (command.at(2) << 8 | command.at(3)) == KEY_AGREEMENT_AT_ONCE ? CHIP_AUTHENTICATION : COMMAND;
            default -> COMMAND;
        };
    }

    /** Whether the chip has to encrypt and to compute checksums. */
    static boolean secured(Bytes command) {
        return command.length() > 0 && (command.at(0) & 0x0C) == 0x0C;
    }

    /** The step is told by the first tag inside template {@code 7C} (Doc 9303-11, 4.4.4.2). */
    private static ChipOperation paceStep(Bytes command) {
        int lengthBytes = command.length() > 5 && command.at(4) == 0 ? 3 : 1;
        int template = 4 + lengthBytes;
        if (command.length() < template + 3) {
            return PACE_NONCE;
        }
        int header = command.at(template + 1) < 0x80 ? 2 : 2 + (command.at(template + 1) & 0x0F);
        int inside = template + header;
        return switch (inside < command.length() ? command.at(inside) : 0) {
            case 0x81 -> PACE_MAPPING;
            case 0x83 -> PACE_AGREEMENT;
            case 0x85 -> PACE_TOKEN;
            default -> PACE_NONCE;
        };
    }
}
