package vn.cccd.sync.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What may be told about a stored record without opening it: nothing personal.
 *
 * @param position where it stands in the outbox; later ones have higher positions
 * @param settledAt when it was sent or quarantined; absent for pending ones
 * @param bytes of the sealed record
 */
public record ListedRecord(
        long position,
        UUID id,
        long sequence,
        RecordState state,
        Instant storedAt,
        Optional<Instant> settledAt,
        long bytes) {}
