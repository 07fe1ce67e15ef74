package vn.cccd.kiosk.insurance;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the service is reached.
 *
 * @param address with {@code https}
 * @param ca a file with the only certificate authorities that the service's certificate may come from, PEM or DER
 * @param timeLimit for one question, all of it
 */
public record InsuranceSettings(URI address, Path ca, Duration timeLimit) {
    /** A visitor reads the question about insurance longer than this. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(4);

    public InsuranceSettings {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("the service's address begins with https");
        }
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("an answer takes time");
        }
    }
}
