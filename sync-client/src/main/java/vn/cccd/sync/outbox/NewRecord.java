package vn.cccd.sync.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * A record that is to be stored.
 *
 * @param attachment what the record names and is too large to be in it
 * @param maker makes the record once its place in the chain is known
 */
public record NewRecord(UUID id, Optional<Attachment> attachment, RecordMaker maker) {}
