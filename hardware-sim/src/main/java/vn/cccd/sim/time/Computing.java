package vn.cccd.sim.time;

import java.time.Duration;

/**
 * What a chip takes to think.
 *
 * @param command any command: choosing a file, setting a key
 * @param read finding the bytes of one READ BINARY
 * @param protectedByte secure messaging, for each byte of command and answer
 * @param pace all steps of one PACE together
 * @param basicAccess both steps of BAC together
 * @param chipAuthentication one key agreement
 * @param activeAuthentication one signature
 * @param terminalAuthentication checking one certificate, or the terminal's signature
 */
public record Computing(
        Duration command,
        Duration read,
        Duration protectedByte,
        Duration pace,
        Duration basicAccess,
        Duration chipAuthentication,
        Duration activeAuthentication,
        Duration terminalAuthentication) {
    /** Of PACE in percent; two point multiplications dominate each of the middle steps. */
    private static final int MAPPING_SHARE = 47;

    private static final int NONCE_SHARE = 3;
    private static final int CHALLENGE_SHARE = 10;

    /** Thinks in no time. */
    static Computing instant() {
        Duration none = Duration.ZERO;
        return new Computing(none, none, none, none, none, none, none, none);
    }

    Duration of(ChipOperation operation) {
        return switch (operation) {
            case COMMAND -> command;
            case READ -> read;
            case PACE_NONCE, PACE_TOKEN -> percent(pace, NONCE_SHARE);
            case PACE_MAPPING, PACE_AGREEMENT -> percent(pace, MAPPING_SHARE);
            case BASIC_ACCESS_CHALLENGE -> percent(basicAccess, CHALLENGE_SHARE);
            case BASIC_ACCESS_KEYS -> percent(basicAccess, 100 - CHALLENGE_SHARE);
            case CHIP_AUTHENTICATION -> chipAuthentication;
            case ACTIVE_AUTHENTICATION -> activeAuthentication;
            case TERMINAL_AUTHENTICATION -> terminalAuthentication;
        };
    }

    private static Duration percent(Duration whole, int share) {
        return whole.multipliedBy(share).dividedBy(100);
    }
}
