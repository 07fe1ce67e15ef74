package vn.cccd.sync.outbox;

import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/**
 * Where a new record stands among those of its kiosk.
 *
 * @param sequence 1 for the first record, then without a gap
 * @param previous SHA-256 of the record before it; absent for the first
 */
public record ChainLink(long sequence, Optional<Bytes> previous) {}
