package vn.cccd.sim.backend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the backend knows: the records by id, and for each kiosk its key and the end of its chain.
 *
 * <p>The first key that a kiosk shows is its key. Thread-safe.
 */
final class Ledger {
    private final Map<UUID, Held> records = new LinkedHashMap<>();
    private final Map<String, Chain> chains = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private long deliveries;

    private record Held(SignedRecord record, Instant firstReceived, int deliveries) {
        Held again() {
            return new Held(record, firstReceived, deliveries + 1);
        }
    }

    private record Chain(String keyThumbprint, long sequence, String hash) {}

    /** Whether a record of this id was taken before. */
    synchronized boolean knows(UUID id) {
        return records.containsKey(id);
    }

    synchronized RecordResult take(SignedRecord record, Instant now) {
        deliveries++;
        Optional<String> refusal = refusal(record);
        if (refusal.isPresent()) {
            findings.add(place(record) + ": " + refusal.get());
            return new RecordResult.Rejected(refusal.get());
        }
        Held held = records.get(record.id());
        if (held == null) {
            link(record);
            records.put(record.id(), new Held(record, now, 1));
            return new RecordResult.Accepted();
        }
        if (!held.record().json().equals(record.json())) {
            findings.add(place(record) + ": id " + record.id() + " came again with other content");
            return new RecordResult.Conflict();
        }
        records.put(record.id(), held.again());
        return new RecordResult.Accepted();
    }

    synchronized List<ReceivedCheckIn> received() {
        return records.values().stream()
                .map(held -> new ReceivedCheckIn(
                        held.record().id(),
                        held.record().kiosk(),
                        held.record().sequence(),
                        held.record().json(),
                        held.firstReceived(),
                        held.deliveries()))
                .toList();
    }

    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    synchronized long deliveries() {
        return deliveries;
    }

    private Optional<String> refusal(SignedRecord record) {
        Chain chain = chains.get(record.kiosk());
        if (record.keyThumbprint().isEmpty()) {
            return Optional.of("SIGNATURE_INVALID");
        }
        return chain == null
                        || chain.keyThumbprint().equals(record.keyThumbprint().get())
                ? Optional.empty()
                : Optional.of("KEY_UNKNOWN");
    }

    /** A gap is noted, not refused: a quarantined record leaves one. */
    private void link(SignedRecord record) {
        Chain before = chains.get(record.kiosk());
        long lastSequence = before == null ? 0 : before.sequence();
        if (record.sequence() <= lastSequence) {
            findings.add(place(record) + " came after " + lastSequence);
            return;
        }
        if (record.sequence() != lastSequence + 1) {
            findings.add(place(record) + " follows " + lastSequence);
        } else if (!record.previous().equals(Optional.ofNullable(before).map(Chain::hash))) {
            findings.add(place(record) + " does not link to the record before it");
        }
        chains.put(record.kiosk(), new Chain(record.keyThumbprint().orElseThrow(), record.sequence(), record.hash()));
    }

    private static String place(SignedRecord record) {
        return "kiosk " + record.kiosk() + ", record " + record.sequence();
    }
}
