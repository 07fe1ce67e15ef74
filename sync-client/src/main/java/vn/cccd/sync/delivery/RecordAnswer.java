package vn.cccd.sync.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What the backend says about one record. */
public sealed interface RecordAnswer {
    UUID id();

    /** It has it, from now or from an earlier delivery. */
    record Accepted(UUID id) implements RecordAnswer {}

    /** It has another record with this id. */
    record Conflict(UUID id) implements RecordAnswer {}

    /** It will not take it; {@code reason} is a stable word. */
    record Rejected(UUID id, String reason) implements RecordAnswer {}

    /** Not now. */
    record Retry(UUID id, Optional<Duration> after) implements RecordAnswer {}
}
