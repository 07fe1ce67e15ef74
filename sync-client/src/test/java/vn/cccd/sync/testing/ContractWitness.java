package vn.cccd.sync.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.cccd.sim.backend.Exchange;
import vn.cccd.sim.bytes.Bytes;

/**
 * Stands beside the simulated backend and holds every request of the client, and every answer that is not scripted to be wrong, against {@code
 * check-ins-v1.openapi.json}: path, method, parameters, content types, required headers and bodies, signed payloads included.
 */
public final class ContractWitness implements Consumer<Exchange> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BINARY = "application/octet-stream";
    private static final String JOSE = "application/jose";
    /** What a signed text of the contract holds: the schemas of its header and of its payload. */
    private static final Map<String, List<String>> SIGNED = Map.of(
            "SignedRecord", List.of("RecordHeader", "CheckIn"),
            "SignedBundle", List.of("BundleHeader", "Bundle"),
            "SignedTime", List.of("TimeHeader", "ServerTime"));

    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger seen = new AtomicInteger();

    public ContractWitness() {
        try (InputStream in = ContractWitness.class.getResourceAsStream("/vn/cccd/sync/check-ins-v1.openapi.json")) {
            document = JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What did not fit; empty when everything did. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How many calls it has judged. */
    public int seen() {
        return seen.get();
    }

    @Override
    public void accept(Exchange exchange) {
        seen.incrementAndGet();
        String what = exchange.method() + " " + exchange.path();
        Optional<JsonNode> operation = operation(exchange);
        if (operation.isEmpty()) {
            complaints.add(what + " is not in the contract");
            return;
        }
        try {
            request(what, operation.get(), exchange);
            if (!exchange.mishap()) {
                answer(what + " " + exchange.status(), operation.get(), exchange);
            }
        } catch (IOException e) {
            complaints.add(what + ": " + e.getClass().getSimpleName());
        }
    }

    private Optional<JsonNode> operation(Exchange exchange) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String form = path.getKey().replaceAll("\\{[a-z0-9]+}", "[^/]+");
            if (exchange.path().matches(form)) {
                return Optional.of(path.getValue().path(exchange.method().toLowerCase(Locale.ROOT)))
                        .filter(JsonNode::isObject);
            }
        }
        return Optional.empty();
    }

    private void request(String what, JsonNode operation, Exchange exchange) throws IOException {
        for (JsonNode parameter : operation.path("parameters")) {
            parameter(what, parameter, exchange);
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isObject()) {
            if (!exchange.requestHeaders().getOrDefault("content-type", "").startsWith("application/json")) {
                complaints.add(what + " is not sent as application/json");
            }
            body(what, schema, text(exchange.request()));
        } else if (operation.at("/requestBody/content").has(BINARY)) {
            if (!exchange.requestHeaders().getOrDefault("content-type", "").equals(BINARY)) {
                complaints.add(what + " is not sent as " + BINARY);
            }
        } else if (exchange.request().length() > 0) {
            complaints.add(what + " has a body that the contract does not know");
        }
    }

    private void parameter(String what, JsonNode parameter, Exchange exchange) throws IOException {
        String name = parameter.path("name").asText();
        Optional<String> value = switch (parameter.path("in").asText()) {
            case "query" ->
                Arrays.stream(exchange.query().orElse("").split("&", -1))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst();
            case "header" -> Optional.ofNullable(exchange.requestHeaders().get(name.toLowerCase(Locale.ROOT)));
            default -> Optional.of(exchange.path().substring(exchange.path().lastIndexOf('/') + 1));
        };
        if (value.isEmpty() && parameter.path("required").asBoolean()) {
            complaints.add(what + " lacks " + name);
        }
        if (value.isPresent()) {
            JsonNode node = parameter.at("/schema/type").asText().equals("integer")
                    ? JSON.readTree(value.get())
                    : JsonNodeFactory.instance.textNode(value.get());
            judge(what + ", " + name, parameter.path("schema"), node);
        }
    }

    private void answer(String what, JsonNode operation, Exchange exchange) throws IOException {
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(exchange.status());
        JsonNode response = responses.has(status) ? responses.path(status) : responses.path(status.charAt(0) + "XX");
        if (!response.isObject()) {
            complaints.add(what + " is not in the contract");
            return;
        }
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            if (header.getValue().path("required").asBoolean()
                    && !exchange.answerHeaders().containsKey(header.getKey())) {
                complaints.add(what + " lacks " + header.getKey());
            }
        }
        if (response.has("content")) {
            String type = exchange.answerHeaders().getOrDefault("Content-Type", "");
            JsonNode schema = response.path("content").path(type).path("schema");
            if (!schema.isObject()) {
                complaints.add(what + " is of type " + type);
            } else if (type.equals(JOSE)) {
                judge(what, schema, JsonNodeFactory.instance.textNode(text(exchange.answer())));
                signed(what, schema, text(exchange.answer()));
            } else {
                body(what, schema, text(exchange.answer()));
            }
        }
    }

    private void body(String what, JsonNode schema, String text) throws IOException {
        JsonNode json = JSON.readTree(text);
        judge(what, schema, json);
        for (JsonNode compact : json.path("records")) {
            signed(what, JSON.readTree("{\"$ref\":\"#/components/schemas/SignedRecord\"}"), compact.asText());
        }
    }

    private void signed(String what, JsonNode schema, String compact) throws IOException {
        String reference = schema.path("$ref").asText();
        List<String> parts = SIGNED.getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), List.of());
        String[] texts = compact.split("\\.", -1);
        for (int part = 0; part < parts.size(); part++) {
            judge(
                    what + ", " + parts.get(part),
                    JSON.readTree("{\"$ref\":\"#/components/schemas/" + parts.get(part) + "\"}"),
                    JSON.readTree(Base64.getUrlDecoder().decode(texts[part])));
        }
    }

    private void judge(String what, JsonNode schema, JsonNode value) {
        schemas.computeIfAbsent(schema.toString(), text -> compiled(schema))
                .validate(value)
                .forEach(message -> complaints.add(what + ": " + message.getInstanceLocation() + " " + message.getType()
                        + " " + message.getSchemaLocation()));
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }
}
