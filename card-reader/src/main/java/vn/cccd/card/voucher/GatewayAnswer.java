package vn.cccd.card.voucher;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.card.voucher.VoucherAnswer.NotVouched;
import vn.cccd.card.voucher.VoucherAnswer.Unavailable;
import vn.cccd.card.voucher.VoucherAnswer.Vouched;
import vn.cccd.card.voucher.VoucherAnswer.Why;

/** Sorts what the gateway says. Only its own {@code responds.result} is a word about the signer; an error is one about the request. */
final class GatewayAnswer {
    /** The gateway refuses requests whose time differs more from its own. */
    private static final Duration MOST_SKEW = Duration.ofMinutes(10);

    private static final Pattern CODE = Pattern.compile("VRF_[A-Z0-9_]{1,60}");
    private static final int DEEPEST = 16;
    private static final int MOST_NODES = 1_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GatewayAnswer() {}

    /**
     * The answer.
     *
     * @param serverTime what the gateway's {@code Date} says
     */
    static VoucherAnswer of(int status, byte[] body, Optional<Instant> serverTime, Instant now) {
        Optional<JsonNode> document = parse(body);
        Optional<String> code = document.flatMap(GatewayAnswer::code);
        if (status >= 200 && status < 300) {
            return document.map(tree -> tree.path("responds").path("result"))
                    .filter(JsonNode::isBoolean)
                    .<VoucherAnswer>map(result ->
                            result.booleanValue() ? new Vouched() : new NotVouched(code.orElse("RESULT_FALSE")))
                    .orElseGet(() -> code.<VoucherAnswer>map(word -> new Unavailable(Why.REFUSED, word))
                            .orElseGet(() -> new Unavailable(Why.NONSENSE, "no result in the answer")));
        }
        if (serverTime
                .filter(time -> Duration.between(time, now).abs().compareTo(MOST_SKEW) > 0)
                .isPresent()) {
            return new Unavailable(Why.CLOCK_SKEW, code.orElse("status " + status));
        }
        if (status >= 500) {
            return new Unavailable(Why.UNREACHABLE, code.orElse("status " + status));
        }
        return new Unavailable(Why.REFUSED, code.orElse("status " + status));
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

    /** The first text anywhere that has the form of an error code: where the gateway puts it is not documented. */
    private static Optional<String> code(JsonNode document) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(document);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.remove();
            if (node.isTextual() && CODE.matcher(node.textValue()).matches()) {
                return Optional.of(node.textValue());
            }
            node.forEach(open::add);
        }
        return Optional.empty();
    }
}
