package vn.cccd.sim.chip.terminal;

/**
 * What a certificate allows its holder at most: one byte (TR-03110-1, 3.6; TR-03110-3, C.4.1).
 *
 * @param fingerprints to read DG3
 * @param irises to read DG4
 */
public record Authorization(TerminalRole role, boolean fingerprints, boolean irises) {
    private static final int FINGERPRINTS = 0x01;
    private static final int IRISES = 0x02;

    /** Everything that there is to be allowed. */
    public static Authorization all(TerminalRole role) {
        return new Authorization(role, true, true);
    }

    /** Every byte is an authorisation; bits that mean nothing are passed over. */
    public static Authorization of(int bits) {
        return new Authorization(TerminalRole.of(bits), (bits & FINGERPRINTS) != 0, (bits & IRISES) != 0);
    }

    public int bits() {
        return role.bits() | (fingerprints ? FINGERPRINTS : 0) | (irises ? IRISES : 0);
    }

    /** In this role, what this one and the issuer's allow both. */
    Authorization within(Authorization issuer) {
        return new Authorization(role, fingerprints && issuer.fingerprints, irises && issuer.irises);
    }
}
