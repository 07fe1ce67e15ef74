package vn.cccd.sync;

import java.nio.file.Path;
import java.util.Optional;
import vn.cccd.sync.observe.SecurityLogSettings;

/**
 * What the client does beside delivering.
 *
 * @param deviceCa PEM or DER file with the authorities that may certify kiosks; without it the one that certified this kiosk counts, and at the
 *     first time whichever the backend names over TLS
 * @param backendKeys JSON Web Key Set of the keys that may sign the time; without it the clock is checked by the header {@code Date} alone
 * @param securityLog where security events go; nowhere by default
 * @param telemetry whether counters are reported to the backend once a minute
 */
public record CareSettings(
        Optional<Path> deviceCa,
        Optional<Path> backendKeys,
        Optional<SecurityLogSettings> securityLog,
        boolean telemetry) {
    /** Telemetry alone. */
    public static final CareSettings DEFAULT =
            new CareSettings(Optional.empty(), Optional.empty(), Optional.empty(), true);

    public CareSettings withDeviceCa(Path file) {
        return new CareSettings(Optional.of(file), backendKeys, securityLog, telemetry);
    }

    public CareSettings withBackendKeys(Path file) {
        return new CareSettings(deviceCa, Optional.of(file), securityLog, telemetry);
    }

    public CareSettings withSecurityLog(SecurityLogSettings log) {
        return new CareSettings(deviceCa, backendKeys, Optional.of(log), telemetry);
    }
}
