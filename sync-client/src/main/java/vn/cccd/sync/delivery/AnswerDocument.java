package vn.cccd.sync.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.cccd.sync.bytes.Bytes;

/**
 * The JSON with which the backend answers a batch: {@code {"results": [{"id", "status", "reason"?, "retryAfterSeconds"?}]}}.
 *
 * <p>Unknown members are allowed, so that the backend may say more one day. Anything else that does not fit spoils the whole document: half
 * of a misunderstood answer is no ground to settle a record.
 */
final class AnswerDocument {
    private static final int MOST_RESULTS = 100;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern REASON = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerDocument() {}

    /** Empty when the bytes are no such document. */
    static Optional<List<RecordAnswer>> parse(Bytes body) {
        try {
            JsonNode results = MAPPER.readTree(body.toArray()).path("results");
            if (!results.isArray() || results.size() > MOST_RESULTS) {
                return Optional.empty();
            }
            Map<UUID, RecordAnswer> answers = new HashMap<>();
            for (JsonNode result : results) {
                Optional<RecordAnswer> answer = answer(result);
                if (answer.isEmpty() || answers.put(answer.get().id(), answer.get()) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(List.copyOf(answers.values()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static Optional<RecordAnswer> answer(JsonNode result) {
        String idText = result.path("id").textValue();
        String status = result.path("status").textValue();
        if (idText == null || status == null || !UUID_FORM.matcher(idText).matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(idText);
        return switch (status) {
            case "accepted" -> Optional.of(new RecordAnswer.Accepted(id));
            case "conflict" -> Optional.of(new RecordAnswer.Conflict(id));
            case "rejected" -> rejected(id, result.path("reason"));
            case "retry" -> retry(id, result.path("retryAfterSeconds"));
            default -> Optional.empty();
        };
    }

    private static Optional<RecordAnswer> rejected(UUID id, JsonNode reason) {
        String word = reason.textValue();
        return word != null && REASON.matcher(word).matches()
                ? Optional.of(new RecordAnswer.Rejected(id, word))
                : Optional.empty();
    }

    private static Optional<RecordAnswer> retry(UUID id, JsonNode seconds) {
        if (seconds.isMissingNode()) {
            return Optional.of(new RecordAnswer.Retry(id, Optional.empty()));
        }
        return seconds.isIntegralNumber() && seconds.canConvertToInt() && seconds.intValue() >= 0
                ? Optional.of(new RecordAnswer.Retry(id, Optional.of(Duration.ofSeconds(seconds.intValue()))))
                : Optional.empty();
    }
}
