package vn.cccd.sync;

import java.time.Instant;
import java.util.UUID;

/** The check-in is on disk: it survives a power cut and will be delivered. Only now may the citizen be told so. */
public record Receipt(UUID id, long sequence, Instant storedAt) {}
