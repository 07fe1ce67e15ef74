package vn.cccd.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryCounters;
import vn.cccd.sync.delivery.RetryCause;
import vn.cccd.sync.device.Standing;

/**
 * What can be counted about a client, at one moment. Nothing in it is about anybody.
 *
 * @param queueLength check-ins stored and not yet acknowledged
 * @param oldestAge how long the oldest of them has waited, by this machine's clock
 * @param quarantined set aside, waiting for a person
 * @param sent acknowledged since the start
 * @param retries since the start, by cause; causes that did not occur are left out
 * @param lastSuccess when the backend last acknowledged a record
 * @param standing absent in a client that was opened without a device identity
 * @param certifiedUntil the end of the kiosk's certificate
 * @param securityEventsDropped since the start, because the security centre was out of reach
 */
public record SyncGauges(
        long queueLength,
        Optional<Duration> oldestAge,
        long quarantined,
        long sent,
        Map<RetryCause, Long> retries,
        Optional<Instant> lastSuccess,
        DeliveryStatus.Connection connection,
        Optional<Standing> standing,
        Optional<Instant> certifiedUntil,
        ClockWatch.Reading clock,
        long securityEventsDropped) {
    public SyncGauges {
        retries = Map.copyOf(retries);
    }

    static SyncGauges of(
            DeliveryStatus status,
            DeliveryCounters counters,
            Optional<Instant> oldestPending,
            Optional<Care> care,
            Instant now) {
        return new SyncGauges(
                status.pending(),
                oldestPending.map(since -> Duration.between(since, now)),
                status.quarantined(),
                counters.sent(),
                counters.retries(),
                status.lastSuccess(),
                status.connection(),
                care.map(Care::standing),
                care.flatMap(Care::certifiedUntil),
                status.clock(),
                care.map(Care::securityEventsDropped).orElse(0L));
    }
}
