package vn.cccd.kiosk.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.cccd.sync.bytes.Bytes;

/**
 * What is answered to a call.
 *
 * @param status of HTTP (RFC 9110, 15)
 * @param headers beside those that every answer has
 */
record Answer(int status, Map<String, String> headers, Bytes body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "Content-Type";

    static Answer json(ObjectNode root) {
        return new Answer(200, Map.of(TYPE, "application/json"), written(root));
    }

    /** Without content (RFC 9110, 15.3.5). */
    static Answer nothing() {
        return new Answer(204, Map.of(), Bytes.copyOf(new byte[0]));
    }

    /** An error as RFC 9457 has it; {@code detail} says what to do about it, and never quotes what was asked. */
    static Answer problem(int status, String title, String detail) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("title", title);
        root.put("status", status);
        root.put("detail", detail);
        return new Answer(status, Map.of(TYPE, "application/problem+json"), written(root));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body);
    }

    /**
     * Sends it, to HEAD without its body.
     *
     * @throws IOException when the caller has gone; the server has to hear of that, or it counts the connection as open for ever
     */
    void send(HttpExchange exchange) throws IOException {
        boolean withBody = !body.isEmpty() && !exchange.getRequestMethod().equals("HEAD");
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, withBody ? body.length() : -1);
        if (withBody) {
            exchange.getResponseBody().write(body.toArray());
            exchange.getResponseBody().flush();
        }
    }

    private static Bytes written(ObjectNode root) {
        try {
            return Bytes.copyOf(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }
}
