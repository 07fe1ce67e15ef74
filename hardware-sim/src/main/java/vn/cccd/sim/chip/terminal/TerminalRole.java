package vn.cccd.sim.chip.terminal;

import java.util.Arrays;

/** What the holder of a certificate is (TR-03110-3, C.4.1). */
public enum TerminalRole {
    /** Somebody who reads documents: an inspection system. */
    TERMINAL(0x00),
    /** Certifies terminals, on behalf of a foreign state. */
    FOREIGN_VERIFIER(0x40),
    /** Certifies terminals, in the state that issues the document. */
    DOMESTIC_VERIFIER(0x80),
    /** The country verifying certification authority: certifies verifiers, and itself. */
    AUTHORITY(0xC0);

    static final int MASK = 0xC0;

    private final int bits;

    TerminalRole(int bits) {
        this.bits = bits;
    }

    static TerminalRole of(int authorization) {
        return Arrays.stream(values())
                .filter(role -> role.bits == (authorization & MASK))
                .findFirst()
                .orElseThrow();
    }

    int bits() {
        return bits;
    }

    /** Whether somebody in this role may certify somebody in the other. */
    boolean certifies(TerminalRole other) {
        return switch (this) {
            case AUTHORITY -> other != TERMINAL;
            case DOMESTIC_VERIFIER, FOREIGN_VERIFIER -> other == TERMINAL;
            case TERMINAL -> false;
        };
    }
}
