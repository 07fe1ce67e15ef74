package vn.cccd.sim.backend;

/** What the backend says about one record. */
sealed interface RecordResult {
    record Accepted() implements RecordResult {}

    record Conflict() implements RecordResult {}

    record Rejected(String reason) implements RecordResult {}

    record Retry(int seconds) implements RecordResult {}
}
