package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.bytes.Bytes;

/** Answers {@code POST /v1/telemetry}; keeps the newest of what it took. Thread-safe. */
final class TelemetryCalls {
    private static final Duration LEAST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final Deque<ReceivedTelemetry> received = new ArrayDeque<>();
    private final Map<String, Instant> last = new HashMap<>();

    TelemetryCalls(Clock clock) {
        this.clock = clock;
    }

    /** @param certified the kiosk that the connection's certificate names */
    synchronized HttpAnswer answer(Bytes body, Optional<String> certified) {
        Optional<ObjectNode> counters = Json.object(body).filter(TelemetryForm::fits);
        if (counters.isEmpty()) {
            return Reply.problem(
                    400, "NOT_TELEMETRY", "telemetry has the counters of the contract and nothing else beside them");
        }
        String kiosk = counters.get().path("kiosk").textValue();
        if (certified.isPresent() && !certified.get().equals(kiosk)) {
            return Reply.problem(403, "KIOSK_NOT_CERTIFIED", "the certificate is another kiosk's");
        }
        Instant now = clock.instant();
        Instant next = last.containsKey(kiosk) ? last.get(kiosk).plus(LEAST_PAUSE) : Instant.MIN;
        // A clock that was put back does not silence a kiosk for longer than a minute.
        if (now.isBefore(next) && Duration.between(now, next).compareTo(LEAST_PAUSE) <= 0) {
            long seconds = Duration.between(now, next).plusMillis(999).toSeconds();
            return Reply.problem(429, "TOO_OFTEN", "one a minute").with("Retry-After", Long.toString(seconds));
        }
        if (last.size() >= MOST_KEPT) {
            last.values().removeIf(time -> time.plus(LEAST_PAUSE).isBefore(now));
        }
        last.put(kiosk, now);
        received.addLast(new ReceivedTelemetry(kiosk, now, Reply.text(body)));
        if (received.size() > MOST_KEPT) {
            received.removeFirst();
        }
        return Reply.bare(204);
    }

    synchronized List<ReceivedTelemetry> received() {
        return List.copyOf(received);
    }
}
