package vn.cccd.sync.outbox;

import java.util.UUID;

/** What became of a record that was handed out. */
public sealed interface Settlement {
    UUID id();

    /** The backend has it. */
    record Sent(UUID id) implements Settlement {}

    /** The backend will not take it; {@code reason} is a stable word. */
    record Quarantined(UUID id, String reason) implements Settlement {}
}
