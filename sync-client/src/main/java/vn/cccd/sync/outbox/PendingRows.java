package vn.cccd.sync.outbox;

import java.util.List;

/** Pending records, and how many were found damaged and quarantined on the way. */
record PendingRows(List<StoredRecord> records, int damaged) {}
