package vn.cccd.sim.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.backend.BackendMishap.Effect;

/** Answers the content of {@code POST /v1/check-ins}: {@code {"records": [compact JWS, …]}}. */
final class CheckInCalls {
    private static final int MOST_RECORDS = 100;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Ledger ledger;
    private final Optional<RecordFile> file;
    private final Clock clock;

    CheckInCalls(Ledger ledger, Optional<RecordFile> file, Clock clock) {
        this.ledger = ledger;
        this.file = file;
        this.clock = clock;
    }

    /** {@code mishap} matters here only when it is about single records. */
    Reply answer(byte[] body, Optional<Effect> mishap) throws IOException {
        JsonNode records;
        try {
            records = MAPPER.readTree(body).path("records");
        } catch (JsonProcessingException e) {
            return Reply.error(400, "NOT_JSON", "the body is not one JSON document");
        }
        if (!records.isArray() || records.isEmpty() || records.size() > MOST_RECORDS) {
            return Reply.error(400, "NO_RECORDS", "the body needs an array 'records' of 1 to " + MOST_RECORDS);
        }
        List<SignedRecord> parsed = new ArrayList<>();
        for (JsonNode record : records) {
            Optional<SignedRecord> signed =
                    Optional.ofNullable(record.textValue()).flatMap(SignedRecord::parse);
            if (signed.isEmpty()) {
                return Reply.error(
                        400,
                        "RECORD_UNREADABLE",
                        "record " + parsed.size()
                                + " is not a compact JWS over a check-in with id, kiosk and sequence");
            }
            parsed.add(signed.get());
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("results");
        for (SignedRecord record : parsed) {
            write(results.addObject().put("id", record.id().toString()), take(record, mishap));
        }
        return Reply.ok(answer);
    }

    private RecordResult take(SignedRecord record, Optional<Effect> mishap) throws IOException {
        boolean known = ledger.knows(record.id());
        if (!known && mishap.isPresent() && mishap.get() instanceof Effect.Reject reject) {
            return new RecordResult.Rejected(reject.reason());
        }
        if (!known && mishap.isPresent() && mishap.get() instanceof Effect.Retry retry) {
            return new RecordResult.Retry(retry.seconds());
        }
        Instant now = clock.instant();
        RecordResult result = ledger.take(record, now);
        if (!known && file.isPresent() && result instanceof RecordResult.Accepted) {
            file.get().append(record, now);
        }
        return result;
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
