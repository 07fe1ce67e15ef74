package vn.cccd.sync;

import java.io.IOException;
import java.time.Clock;
import vn.cccd.sync.delivery.ClientIdentity;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.CredentialRenewal;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.delivery.Uplink;

/**
 * The one place that knows by which protocol the backend is reached.
 *
 * @param watch hears what time it is at the backend, where the uplink can tell
 */
record BackendLine(Uplink uplink, ClockWatch watch, CredentialRenewal renewal) {
    /** HTTPS, without a certificate of the kiosk's. */
    static BackendLine open(SyncSettings settings, Clock clock) throws SyncException {
        ClockWatch watch = new ClockWatch(clock, System::nanoTime);
        HttpsRoute route =
                new HttpsRoute(settings.backend(), settings.backendCa(), ClientIdentity.NONE, settings.proxy());
        try {
            return new BackendLine(HttpsUplink.to(route, settings.pace(), clock, watch), watch, CredentialRenewal.NONE);
        } catch (IOException e) {
            throw new SyncException(
                    SyncException.Reason.BACKEND_CA_UNREADABLE,
                    "the backend's CA cannot be read: " + settings.backendCa(),
                    e);
        }
    }

    /** Another way, that tells no time and renews nothing. */
    static BackendLine over(Uplink uplink, Clock clock) {
        return new BackendLine(uplink, new ClockWatch(clock, System::nanoTime), CredentialRenewal.NONE);
    }
}
