package vn.cccd.sync.observe;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where security events go.
 *
 * @param host of the security centre's syslog server
 * @param port 6514 by RFC 5425
 * @param ca PEM or DER file with the authorities that its certificate must come from; no others count
 * @param mostWaiting how many events are kept while it is out of reach; what comes then is counted and dropped
 * @param firstBackoff the longest first wait after a failure; it doubles
 */
public record SecurityLogSettings(
        String host, int port, Path ca, int mostWaiting, Duration firstBackoff, Duration longestBackoff) {
    /** The registered port of syslog over TLS. */
    public static final int USUAL_PORT = 6_514;

    private static final int USUAL_WAITING = 1_000;

    public SecurityLogSettings {
        if (host.isBlank() || port < 1 || port > 65_535 || mostWaiting < 1) {
            throw new IllegalArgumentException("a security log has a host, a port and room for an event");
        }
    }

    public static SecurityLogSettings of(String host, int port, Path ca) {
        return new SecurityLogSettings(host, port, ca, USUAL_WAITING, Duration.ofSeconds(1), Duration.ofMinutes(5));
    }
}
