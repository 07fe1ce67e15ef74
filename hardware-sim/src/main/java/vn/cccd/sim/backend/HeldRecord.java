package vn.cccd.sim.backend;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the ledger remembers of a record for good: about 200 bytes. Guarded by the ledger. */
final class HeldRecord {
    private final UUID id;
    private final long sequence;
    private final Optional<Fingerprint> previous;
    private final Fingerprint chain;
    private final Fingerprint content;
    private final Instant firstReceived;
    private int deliveries = 1;

    HeldRecord(SignedRecord record, Instant firstReceived) {
        this.id = record.id();
        this.sequence = record.sequence();
        this.previous = record.previous();
        this.chain = record.chain();
        this.content = Fingerprint.of(record.json());
        this.firstReceived = firstReceived;
    }

    UUID id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    Instant firstReceived() {
        return firstReceived;
    }

    int deliveries() {
        return deliveries;
    }

    void cameAgain() {
        deliveries++;
    }

    boolean hasContentOf(SignedRecord record) {
        return content.equals(Fingerprint.of(record.json()));
    }

    /** Whether it was made right after {@code before} on the same kiosk, or as the first one when that is empty. */
    boolean linksTo(Optional<HeldRecord> before) {
        return previous.equals(before.map(held -> held.chain));
    }
}
