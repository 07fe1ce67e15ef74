package vn.cccd.kiosk.insurance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Covered;
import vn.cccd.kiosk.insurance.InsuranceOutcome.NotCovered;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Unknown;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Why;

/** Sorts what the service says. */
final class InsuranceAnswer {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern BENEFIT = Pattern.compile("[A-Za-z0-9]{0,8}");
    private static final int DEEPEST = 8;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private InsuranceAnswer() {}

    /** What {@code body} means on the day {@code today}: insurance that ended is none. */
    static InsuranceOutcome of(int status, byte[] body, String requestId, LocalDate today) {
        if (status >= 400) {
            return new Unknown(Why.REFUSED);
        }
        Optional<JsonNode> document = parse(body);
        if (status != 200
                || document.isEmpty()
                || !document.get().path("requestId").asText().equals(requestId)) {
            return new Unknown(Why.NONSENSE);
        }
        return switch (document.get().path("result").asText()) {
            case "COVERED" -> covered(document.get(), today).orElseGet(() -> new Unknown(Why.NONSENSE));
            case "NOT_COVERED" -> new NotCovered();
            default -> new Unknown(Why.NONSENSE);
        };
    }

    private static Optional<InsuranceOutcome> covered(JsonNode answer, LocalDate today) {
        String benefit = answer.path("benefit").asText();
        return BENEFIT.matcher(benefit).matches()
                ? date(answer.path("until").asText())
                        .map(until -> until.isBefore(today) ? new NotCovered() : new Covered(until, benefit))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
