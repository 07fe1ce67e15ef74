package vn.cccd.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.cccd.sync.delivery.ClientIdentity;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.device.CertificateFile;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.Enrolment;
import vn.cccd.sync.device.Enrolment.KeyChoice;
import vn.cccd.sync.device.EnrolmentOutcome;

/**
 * Enrols this kiosk with a one-time code, whether it runs at the same time or not: a running one takes the new certificate over at the next
 * refusal or round.
 */
public final class EnrolmentDesk implements AutoCloseable {
    private final HttpsUplink uplink;
    private final Enrolment enrolment;

    private EnrolmentDesk(HttpsUplink uplink, Enrolment enrolment) {
        this.uplink = uplink;
        this.enrolment = enrolment;
    }

    /** Connects when it is used. Shows no certificate: the code alone counts, and the old one may be over. */
    public static EnrolmentDesk open(SyncSettings settings, CareSettings care, DeviceIdentity identity, Clock clock)
            throws SyncException {
        try {
            List<X509Certificate> authorities = authorities(care.deviceCa());
            HttpsUplink uplink = HttpsUplink.to(
                    new HttpsRoute(settings.backend(), settings.backendCa(), ClientIdentity.NONE, settings.proxy()),
                    settings.pace(),
                    clock,
                    new ClockWatch(clock, System::nanoTime));
            return new EnrolmentDesk(
                    uplink, new Enrolment(identity, uplink.sideLine(), settings.kiosk(), authorities, clock));
        } catch (IOException e) {
            throw new SyncException(
                    SyncException.Reason.BACKEND_CA_UNREADABLE,
                    "a certificate file cannot be read: " + e.getMessage(),
                    e);
        }
    }

    static List<X509Certificate> authorities(Optional<Path> file) throws IOException {
        return file.isPresent() ? CertificateFile.read(file.get()) : List.of();
    }

    /** Takes as long as one call. */
    public EnrolmentOutcome enrol(String code, KeyChoice choice) {
        return enrolment.enrol(code, choice);
    }

    @Override
    public void close() {
        uplink.close();
    }
}
