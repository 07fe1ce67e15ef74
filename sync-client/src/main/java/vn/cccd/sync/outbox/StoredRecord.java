package vn.cccd.sync.outbox;

import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;

/** A record as it lies in the outbox. */
public record StoredRecord(UUID id, long sequence, Bytes record) {}
