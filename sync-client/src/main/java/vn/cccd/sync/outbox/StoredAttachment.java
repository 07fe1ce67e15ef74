package vn.cccd.sync.outbox;

import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;

/**
 * An attachment as it lies in the outbox.
 *
 * @param record the id of the record that names it
 * @param sha256 its name at the backend
 */
public record StoredAttachment(UUID record, Bytes sha256, Bytes content) {}
