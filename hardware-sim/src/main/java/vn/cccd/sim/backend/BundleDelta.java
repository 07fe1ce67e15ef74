package vn.cccd.sim.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What changed in a long list between two versions, before it is signed.
 *
 * @param contentHash SHA-256 of the new content, entries in the order of their keys, in the form of RFC 8785
 */
record BundleDelta(Bundle bundle, long from, ObjectNode changes, String contentHash) {
    /** What the signature is for. */
    static final String TYPE = "cccd-bundle-delta+jws";

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Where a content's entries are, and what tells them apart. */
    private record Entries(String array, String key) {
        static Optional<Entries> of(ReferenceName name) {
            return switch (name) {
                case ROSTER -> Optional.of(new Entries("appointments", "id"));
                case BLOCKLIST -> Optional.of(new Entries("documents", "hash"));
                case TRUST, CRL, SERVICES, SETTINGS -> Optional.empty();
            };
        }

        private Map<String, JsonNode> in(JsonNode content) {
            Map<String, JsonNode> byKey = new TreeMap<>();
            content.path(array).forEach(entry -> byKey.put(entry.path(key).asText(), entry));
            return byKey;
        }
    }

    /** Empty where only whole bundles go out. */
    static Optional<BundleDelta> between(JsonNode old, long from, Bundle bundle) {
        return Entries.of(bundle.name()).map(entries -> {
            Map<String, JsonNode> before = entries.in(old);
            Map<String, JsonNode> after = entries.in(bundle.content());
            ObjectNode content = bundle.content().deepCopy();
            content.putArray(entries.array()).addAll(after.values());
            ObjectNode changes = content.objectNode();
            ArrayNode put = changes.putArray("put");
            after.forEach((key, entry) -> {
                if (!entry.equals(before.get(key))) {
                    put.add(entry);
                }
            });
            ArrayNode remove = changes.putArray("remove");
            before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(remove::add);
            return new BundleDelta(bundle, from, changes, hash(content));
        });
    }

    BundleDelta withHash(String other) {
        return new BundleDelta(bundle, from, changes, other);
    }

    String json() {
        ObjectNode json = bundle.head().put("from", from).put("contentHash", contentHash);
        json.set("changes", changes);
        return json.toString();
    }

    private static String hash(ObjectNode content) {
        try {
            String canonical = CANONICAL.writeValueAsString(CANONICAL.treeToValue(content, Object.class));
            return Base64URL.encode(Fingerprint.sha256(Reply.utf8(canonical))).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    /** A roster has personal data. */
    @Override
    public String toString() {
        return "BundleDelta[" + bundle + " from " + from + "]";
    }
}
