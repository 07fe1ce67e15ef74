package vn.cccd.sync;

import java.time.Instant;
import java.util.Optional;
import vn.cccd.sync.delivery.ClockWatch;

/**
 * How delivery stands.
 *
 * @param pending stored and not yet acknowledged
 * @param sent acknowledged and not yet erased
 * @param quarantined set aside, waiting for a person
 * @param capacity how many check-ins may be pending or quarantined before new ones are refused
 * @param lastSuccess when the backend last acknowledged a record
 * @param trouble what is wrong with the line, in a few words for technicians that hold nothing personal; empty while it works
 * @param clock how far this machine's clock agrees with the backend's
 */
public record DeliveryStatus(
        long pending,
        long sent,
        long quarantined,
        long capacity,
        Optional<Instant> lastSuccess,
        Connection connection,
        Optional<String> trouble,
        ClockWatch.Reading clock) {

    /** What the last call to the backend showed. */
    public enum Connection {
        /** Not tried since the start. */
        UNKNOWN,
        ONLINE,
        /** Network, TLS or server trouble; it is tried again by itself. */
        UNREACHABLE,
        /** The backend does not accept this kiosk's credentials (401, 403); it is tried again by itself. */
        CREDENTIALS_REFUSED,
        /** The backend refused the call as such; nothing is sent until the next start. Somebody must look. */
        STOPPED
    }

    public boolean online() {
        return connection == Connection.ONLINE;
    }
}
