package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.bytes.Bytes;

/** Answers the content of {@code POST /v1/check-ins}: {@code {"records": [compact JWS, …]}}. */
final class CheckInCalls {
    private static final int MOST_RECORDS = 100;

    private final Ledger ledger;
    private final Clock clock;

    CheckInCalls(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param certified the kiosk that the connection's certificate names
     * @param mishap matters here only when it is about single records
     */
    HttpAnswer answer(Bytes body, Optional<String> certified, Optional<Effect.OnCall> mishap) throws IOException {
        Optional<ObjectNode> call = Json.object(body);
        if (call.isEmpty()) {
            return Reply.problem(400, "NOT_JSON", "the body is not one JSON object");
        }
        JsonNode records = call.get().path("records");
        if (!records.isArray() || records.isEmpty() || records.size() > MOST_RECORDS) {
            return Reply.problem(400, "NO_RECORDS", "the body needs an array 'records' of 1 to " + MOST_RECORDS);
        }
        List<SignedRecord> parsed = new ArrayList<>();
        for (JsonNode record : records) {
            Optional<SignedRecord> signed =
                    Optional.ofNullable(record.textValue()).flatMap(SignedRecord::parse);
            if (signed.isEmpty()) {
                return Reply.problem(
                        400,
                        "RECORD_UNREADABLE",
                        "record " + parsed.size() + " is not three parts with a check-in's id in the second");
            }
            parsed.add(signed.get());
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("results");
        for (SignedRecord record : parsed) {
            write(results.addObject().put("id", record.id().toString()), take(record, certified, mishap));
        }
        ledger.settle();
        return Reply.json(200, answer);
    }

    private RecordResult take(SignedRecord record, Optional<String> certified, Optional<Effect.OnCall> mishap)
            throws IOException {
        boolean known = ledger.knows(record.id());
        if (!known && mishap.isPresent() && mishap.get() instanceof Effect.Reject reject) {
            return new RecordResult.Rejected(reject.reason());
        }
        if (!known && mishap.isPresent() && mishap.get() instanceof Effect.Retry retry) {
            return new RecordResult.Retry(retry.seconds());
        }
        return ledger.take(record, certified, clock.instant());
    }

    private static void write(ObjectNode object, RecordResult result) {
        switch (result) {
            case RecordResult.Accepted accepted -> object.put("status", "accepted");
            case RecordResult.Conflict conflict -> object.put("status", "conflict");
            case RecordResult.Rejected rejected ->
                object.put("status", "rejected").put("reason", rejected.reason());
            case RecordResult.Retry retry -> object.put("status", "retry").put("retryAfterSeconds", retry.seconds());
        }
    }
}
