package vn.cccd.sync;

import java.time.Instant;
import java.util.Optional;
import vn.cccd.sync.outbox.Damage;

/**
 * How a kiosk's store stands.
 *
 * @param pending stored and not yet acknowledged
 * @param sent acknowledged and not yet erased
 * @param quarantined set aside, waiting for a person
 * @param capacity how many check-ins may be pending or quarantined before new ones are refused
 * @param oldestPending when the oldest pending one was stored
 * @param lastSuccess when the backend last acknowledged a record
 * @param damage what was found when the store was last opened damaged
 */
public record StoreStatus(
        long pending,
        long sent,
        long quarantined,
        long capacity,
        Optional<Instant> oldestPending,
        Optional<Instant> lastSuccess,
        Optional<Damage> damage) {}
