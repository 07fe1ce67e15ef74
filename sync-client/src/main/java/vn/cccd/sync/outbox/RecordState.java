package vn.cccd.sync.outbox;

/** Where a record of the outbox stands. */
public sealed interface RecordState {
    /** To be handed out. */
    record Pending() implements RecordState {}

    /** Acknowledged; kept for a while, then erased. */
    record Sent() implements RecordState {}

    /** Set aside with a reason until somebody puts it back. */
    record Quarantined(String reason) implements RecordState {}
}
