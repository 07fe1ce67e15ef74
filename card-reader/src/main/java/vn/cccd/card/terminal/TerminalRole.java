package vn.cccd.card.terminal;

/** What the holder of a certificate is: the upper two bits of its authorisation (TR-03110-3, C.4.1). */
enum TerminalRole {
    TERMINAL,
    FOREIGN_VERIFIER,
    DOMESTIC_VERIFIER,
    /** The country verifying certification authority. */
    AUTHORITY;

    static TerminalRole of(int authorization) {
        return switch (authorization >> 6 & 3) {
            case 0 -> TERMINAL;
            case 1 -> FOREIGN_VERIFIER;
            case 2 -> DOMESTIC_VERIFIER;
            default -> AUTHORITY;
        };
    }

    boolean isVerifier() {
        return this == FOREIGN_VERIFIER || this == DOMESTIC_VERIFIER;
    }
}
