package vn.cccd.qr.online;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.qr.online.OnlineAnswer.Confirmed;
import vn.cccd.qr.online.OnlineAnswer.Refused;
import vn.cccd.qr.online.OnlineAnswer.Unusable;
import vn.cccd.qr.online.OnlineAnswer.Why;

/** Sorts what the service says. */
final class ServiceAnswer {
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");
    private static final int DEEPEST = 8;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ServiceAnswer() {}

    static OnlineAnswer of(int status, byte[] body, String requestId) {
        if (status >= 500) {
            return new Unusable(Why.SERVICE_FAILED, "status " + status);
        }
        if (status >= 400) {
            return new Unusable(Why.REQUEST_REFUSED, "status " + status);
        }
        Optional<JsonNode> document = parse(body);
        if (status != 200 || document.isEmpty()) {
            return new Unusable(Why.NONSENSE, "status " + status + " and no answer in JSON");
        }
        JsonNode answer = document.get();
        if (!answer.path("requestId").asText().equals(requestId)) {
            return new Unusable(Why.NONSENSE, "an answer to another question");
        }
        return switch (answer.path("result").asText()) {
            case "CONFIRMED" ->
                person(answer.path("person"))
                        .<OnlineAnswer>map(Confirmed::new)
                        .orElseGet(() -> new Unusable(Why.NONSENSE, "confirmed without a person"));
            case "REFUSED" -> new Refused(reason(answer.path("reason").asText()));
            default -> new Unusable(Why.NONSENSE, "neither confirmed nor refused");
        };
    }

    private static String reason(String word) {
        return REASON.matcher(word).matches() ? word : "NOT_STATED";
    }

    private static Optional<OnlinePerson> person(JsonNode person) {
        try {
            return Optional.of(new OnlinePerson(
                    person.path("number").asText(),
                    Normalizer.normalize(person.path("fullName").asText().strip(), Normalizer.Form.NFC),
                    Optional.of(person.path("birthDate").asText()).filter(date -> !date.isEmpty()),
                    sex(person.path("sex").asText())));
        } catch (IllegalArgumentException notAPerson) {
            return Optional.empty();
        }
    }

    private static Optional<OnlinePerson.Sex> sex(String word) {
        return switch (word) {
            case "male" -> Optional.of(OnlinePerson.Sex.MALE);
            case "female" -> Optional.of(OnlinePerson.Sex.FEMALE);
            default -> Optional.empty();
        };
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
