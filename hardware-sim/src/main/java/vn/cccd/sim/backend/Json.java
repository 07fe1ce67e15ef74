package vn.cccd.sim.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sim.bytes.Bytes;

/** Reads JSON from outside: one document, nothing behind it, no member twice. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Empty when the bytes are no JSON object. */
    static Optional<ObjectNode> object(Bytes bytes) {
        try {
            return MAPPER.readTree(bytes.toArray()) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Whether {@code object} is an object whose members are all among {@code names}. */
    static boolean hasOnly(JsonNode object, Set<String> names) {
        return object.isObject() && object.properties().stream().allMatch(member -> names.contains(member.getKey()));
    }

    /** A string that matches {@code form}. */
    static boolean isText(JsonNode node, String form) {
        return node.isTextual() && node.textValue().matches(form);
    }

    /** A whole number from 0 to {@code most}. */
    static boolean isCount(JsonNode node, long most) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0 && node.longValue() <= most;
    }
}
