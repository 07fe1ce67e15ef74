package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.bytes.Bytes;

/** The forms that answers have. */
final class Reply {
    private static final String TYPE = "Content-Type";

    private Reply() {}

    static HttpAnswer json(int status, JsonNode body) {
        return new HttpAnswer(status, Map.of(TYPE, "application/json"), utf8(body.toString()));
    }

    /** A compact JWS. */
    static HttpAnswer jose(String compact) {
        return new HttpAnswer(200, Map.of(TYPE, "application/jose"), utf8(compact));
    }

    /** An answer that its status says. */
    static HttpAnswer bare(int status) {
        return new HttpAnswer(status, Map.of(), Bytes.empty());
    }

    /** {@code error} is a stable word, {@code detail} a sentence for whoever wrote the client. */
    static HttpAnswer problem(int status, String error, String detail) {
        return json(
                status,
                JsonNodeFactory.instance.objectNode().put("error", error).put("detail", detail));
    }

    static Bytes utf8(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Bytes utf8) {
        return new String(utf8.toArray(), StandardCharsets.UTF_8);
    }
}
