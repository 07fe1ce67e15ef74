package vn.cccd.sync.observe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.cccd.sync.bytes.Bytes;

/**
 * The body of {@code POST /v1/telemetry}: {@code Telemetry} of the contract. What does not fit the contract is left out or cut to fit, so that no
 * counter can carry a person's number.
 */
final class TelemetryReport {
    static final long HIGHEST_COUNT = 1_000_000_000;
    static final int MOST_ENTRIES = 100;
    static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    private static final int LONGEST_NAME = 64;

    private TelemetryReport() {}

    static Bytes of(String kiosk, long queueLength, ApplicationCounters.Counts counts) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("kiosk", kiosk);
        report.put("reads", count(counts.reads()));
        ObjectNode failures = report.putObject("failures");
        counts.failures().entrySet().stream()
                .filter(failure -> failure.getKey().matches(CODE)
                        && failure.getKey().replaceAll("[^0-9]", "").length() < 9)
                .limit(MOST_ENTRIES)
                .forEach(failure -> failures.put(failure.getKey(), count(failure.getValue())));
        ArrayNode readers = report.putArray("readers");
        counts.readers().stream()
                .limit(MOST_ENTRIES)
                .forEach(reader -> readers.addObject()
                        .put("name", name(reader.name()))
                        .put("reads", count(reader.reads()))
                        .put("medianMillis", count(reader.medianMillis()))
                        .put("p99Millis", count(reader.p99Millis())));
        report.put("queueLength", count(queueLength));
        counts.trustListAgeSeconds().ifPresent(age -> report.put("trustListAgeSeconds", count(age)));
        return Bytes.utf8(report.toString());
    }

    private static long count(long value) {
        return Math.clamp(value, 0, HIGHEST_COUNT);
    }

    /** Without what could be a serial number: nine digits could be a person's. */
    private static String name(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()\\[\\]/-]", "_").replaceAll("[0-9]{9,}", "_");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return cut.isEmpty() ? "_" : cut;
    }
}
