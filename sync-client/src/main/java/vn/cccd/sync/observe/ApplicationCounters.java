package vn.cccd.sync.observe;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the application counts for the backend. Implemented by the application; asked once a minute, on a thread of the client. */
@FunctionalInterface
public interface ApplicationCounters {
    /** Counts nothing. */
    ApplicationCounters NONE = () -> new Counts(0, Map.of(), List.of(), OptionalLong.empty());

    /** What happened since the last call of this method; it begins to count from zero again. */
    Counts take();

    /**
     * Counts and times, nothing about anybody.
     *
     * @param reads cards read to the end
     * @param failures by failure code: upper-case words
     * @param trustListAgeSeconds absent when there is no trust list
     */
    record Counts(
            long reads, Map<String, Long> failures, List<ReaderTiming> readers, OptionalLong trustListAgeSeconds) {
        public Counts {
            failures = Map.copyOf(failures);
            readers = List.copyOf(readers);
        }
    }

    /**
     * How fast one reader was.
     *
     * @param name as PC/SC gives it; a serial number in it is left out of the report
     */
    record ReaderTiming(String name, long reads, long medianMillis, long p99Millis) {}
}
