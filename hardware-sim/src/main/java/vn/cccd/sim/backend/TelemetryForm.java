package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The form of telemetry: counters, and nothing that could be about a person. What is not named here is refused. */
final class TelemetryForm {
    /** About 31 years in seconds; enough for every counter and age. */
    private static final long MOST = 1_000_000_000;

    private static final int MOST_ENTRIES = 100;
    private static final String WORD = "[A-Z][A-Z0-9_]{0,63}";
    /** A run of nine digits is an old number of a person, one of twelve a new one; so a reader's serial number must be left out. */
    private static final String READER = "(?!.*[0-9]{9})[A-Za-z0-9 ._()\\[\\]/-]{1,64}";

    private static final Set<String> MEMBERS =
            Set.of("kiosk", "reads", "failures", "readers", "queueLength", "trustListAgeSeconds");
    private static final Set<String> READER_MEMBERS = Set.of("name", "reads", "medianMillis", "p99Millis");

    private TelemetryForm() {}

    static boolean fits(JsonNode body) {
        return Json.hasOnly(body, MEMBERS)
                && Json.isText(body.path("kiosk"), "\\P{Cntrl}{1,64}")
                && Json.isCount(body.path("reads"), MOST)
                && Json.isCount(body.path("queueLength"), MOST)
                && (!body.has("trustListAgeSeconds") || Json.isCount(body.path("trustListAgeSeconds"), MOST))
                && failuresFit(body.path("failures"))
                && readersFit(body.path("readers"));
    }

    private static boolean failuresFit(JsonNode failures) {
        return failures.isObject()
                && failures.size() <= MOST_ENTRIES
                && failures.properties().stream()
                        .allMatch(failure -> failure.getKey().matches(WORD) && Json.isCount(failure.getValue(), MOST));
    }

    private static boolean readersFit(JsonNode readers) {
        return readers.isArray()
                && readers.size() <= MOST_ENTRIES
                && readers.valueStream()
                        .allMatch(reader -> Json.hasOnly(reader, READER_MEMBERS)
                                && Json.isText(reader.path("name"), READER)
                                && Json.isCount(reader.path("reads"), MOST)
                                && Json.isCount(reader.path("medianMillis"), MOST)
                                && Json.isCount(reader.path("p99Millis"), MOST));
    }
}
