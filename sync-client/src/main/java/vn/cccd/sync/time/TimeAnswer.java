package vn.cccd.sync.time;

import java.time.Duration;
import java.time.Instant;

/** What came of asking for the time. */
public sealed interface TimeAnswer {
    /**
     * The backend's time.
     *
     * @param at when it signed, by its clock
     * @param took from the question to the answer, by the monotonic clock: the time is this old at most
     */
    record Told(Instant at, Duration took) implements TimeAnswer {}

    /** An answer that does not count: the clock check goes on as if there had been none, and somebody may want to know. */
    record Refused(TimeRefusal why) implements TimeAnswer {}

    /** No answer. */
    record Silent() implements TimeAnswer {}
}
