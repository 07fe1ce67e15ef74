package vn.cccd.sim.backend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a backend is started.
 *
 * @param port 0 for any
 * @param caCertificate where to write the PEM of the certificate authority over the server; {@code backend-keys.json} goes beside it
 * @param directory where keys, devices, bundles and records outlive the backend; empty when they shall not
 * @param certificatesRequired whether every call but enrolment and time needs a device's certificate (mutual TLS)
 * @param onlyTls13 whether TLS 1.2 is refused
 * @param ipv6 whether it listens on {@code ::1} instead of 127.0.0.1
 * @param deviceLife how long a device's certificate lasts
 * @param keptContents how many records can be looked at in {@link SimulatedBackend#received}, the newest ones; all are audited
 */
public record BackendSettings(
        int port,
        Path caCertificate,
        Optional<Path> directory,
        boolean certificatesRequired,
        boolean onlyTls13,
        boolean ipv6,
        Duration deviceLife,
        int keptContents) {
    private static final Duration DEVICE_LIFE = Duration.ofDays(90);
    /** About 50 MB of records without evidence. */
    private static final int KEPT_CONTENTS = 50_000;

    /** A backend that forgets everything when it ends. */
    public static BackendSettings forgetting(Path caCertificate) {
        return new BackendSettings(0, caCertificate, Optional.empty(), false, false, false, DEVICE_LIFE, KEPT_CONTENTS);
    }

    /** A backend that is the same when it starts again; {@code backend-ca.pem} is in {@code directory} too. */
    public static BackendSettings keeping(Path directory) {
        return new BackendSettings(
                0,
                directory.resolve("backend-ca.pem"),
                Optional.of(directory),
                false,
                false,
                false,
                DEVICE_LIFE,
                KEPT_CONTENTS);
    }

    public BackendSettings withPort(int other) {
        return new BackendSettings(
                other, caCertificate, directory, certificatesRequired, onlyTls13, ipv6, deviceLife, keptContents);
    }

    /** With mutual TLS. */
    public BackendSettings requiringCertificates() {
        return new BackendSettings(port, caCertificate, directory, true, onlyTls13, ipv6, deviceLife, keptContents);
    }

    /** Without TLS 1.2. */
    public BackendSettings withOnlyTls13() {
        return new BackendSettings(
                port, caCertificate, directory, certificatesRequired, true, ipv6, deviceLife, keptContents);
    }

    /** On {@code ::1}. */
    public BackendSettings onIpv6() {
        return new BackendSettings(
                port, caCertificate, directory, certificatesRequired, onlyTls13, true, deviceLife, keptContents);
    }

    public BackendSettings withDeviceLife(Duration other) {
        return new BackendSettings(
                port, caCertificate, directory, certificatesRequired, onlyTls13, ipv6, other, keptContents);
    }

    public BackendSettings withKeptContents(int other) {
        return new BackendSettings(
                port, caCertificate, directory, certificatesRequired, onlyTls13, ipv6, deviceLife, other);
    }
}
