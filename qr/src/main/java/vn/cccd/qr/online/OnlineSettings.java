package vn.cccd.qr.online;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the service is reached.
 *
 * @param address with {@code https}
 * @param ca a file with the only certificate authorities that the service's certificate may come from, PEM or DER
 * @param credential sent as a bearer token (RFC 6750)
 * @param timeLimit for one question
 */
public record OnlineSettings(URI address, Path ca, Optional<String> credential, Duration timeLimit) {
    /** RFC 6750, 2.1. */
    private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9._~+/-]{1,4096}=*");

    public OnlineSettings {
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("the verifier's address begins with https");
        }
        if (!credential.map(text -> CREDENTIAL.matcher(text).matches()).orElse(true)) {
            throw new IllegalArgumentException("a credential has no spaces or other signs");
        }
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("an answer takes time");
        }
    }

    @Override
    public String toString() {
        return "OnlineSettings[" + address.getHost() + "]";
    }
}
