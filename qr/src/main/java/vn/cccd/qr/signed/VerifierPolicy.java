package vn.cccd.qr.signed;

import java.time.Duration;

/**
 * What the verifier allows.
 *
 * @param tolerance by how much the clocks of an issuer and this machine may differ
 * @param longestLife of a token, from {@code iat} to {@code exp}; codes that identify live for minutes
 */
public record VerifierPolicy(Duration tolerance, Duration longestLife) {
    public VerifierPolicy {
        if (tolerance.isNegative() || !longestLife.isPositive()) {
            throw new IllegalArgumentException("a tolerance is not negative and a life is positive");
        }
    }

    /** A minute of tolerance, a month of life. */
    public static VerifierPolicy usual() {
        return new VerifierPolicy(Duration.ofSeconds(60), Duration.ofDays(31));
    }
}
