package vn.cccd.qr.signed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One JSON object and nothing behind it, in valid UTF-8, within bounds, no member twice. Two readers of the same bytes must see the same
 * thing: of a member that stands there twice one sees the first and another the second.
 */
final class StrictJson {
    private static final int DEEPEST = 16;
    private static final int MOST_TOKENS = 4_096;
    private static final int LONGEST_TEXT = 16_384;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 256;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /**
     * The object.
     *
     * @param twice how a member that stands there twice is called
     */
    static ObjectNode object(byte[] json, Refusal twice) throws RefusedException {
        String text = utf8(json);
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode tree = MAPPER.readValue(parser, JsonNode.class);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new RefusedException(Refusal.NOT_JSON);
        } catch (StreamConstraintsException tooMuch) {
            throw new RefusedException(Refusal.TOO_DEEP);
        } catch (JsonProcessingException malformed) {
            throw new RefusedException(isDuplicate(malformed) ? twice : Refusal.NOT_JSON);
        } catch (NumberFormatException hugeExponent) {
            // Unchecked: an exponent of more digits than the library's numbers have.
            throw new RefusedException(Refusal.NOT_JSON);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static boolean isDuplicate(JsonProcessingException malformed) {
        return malformed.getOriginalMessage().startsWith("Duplicate field");
    }

    private static String utf8(byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(Refusal.NOT_JSON);
        }
    }
}
