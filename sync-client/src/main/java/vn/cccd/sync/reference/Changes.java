package vn.cccd.sync.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What a delta does to the entries of a list: some go, some come or take the place of one with the same key. The result is in the order of the keys. */
final class Changes {
    private final KeyedList list;

    Changes(KeyedList list) {
        this.list = list;
    }

    ObjectNode apply(ObjectNode content, JsonNode changes) throws RefusedBundleException {
        Map<String, JsonNode> entries = byKey(content);
        for (JsonNode gone : changes.path("remove")) {
            if (entries.remove(gone.asText()) == null) {
                throw new RefusedBundleException(BundleFault.DELTA_DOES_NOT_APPLY, "it removes what is not there");
            }
        }
        for (JsonNode entry : changes.path("put")) {
            entries.put(key(entry), entry);
        }
        return withEntries(content, entries);
    }

    ObjectNode sorted(ObjectNode content) throws RefusedBundleException {
        return withEntries(content, byKey(content));
    }

    private Map<String, JsonNode> byKey(ObjectNode content) throws RefusedBundleException {
        Map<String, JsonNode> entries = new TreeMap<>();
        for (JsonNode entry : content.path(list.array())) {
            entries.put(key(entry), entry);
        }
        return entries;
    }

    private String key(JsonNode entry) throws RefusedBundleException {
        String key = entry.path(list.key()).textValue();
        if (key == null) {
            throw new RefusedBundleException(BundleFault.CONTENT_MALFORMED, "an entry without " + list.key());
        }
        return key;
    }

    /** Shares the entries with {@code content}; nobody changes them. */
    private ObjectNode withEntries(ObjectNode content, Map<String, JsonNode> entries) {
        ObjectNode changed = content.objectNode();
        content.properties().forEach(member -> changed.set(member.getKey(), member.getValue()));
        ArrayNode array = changed.putArray(list.array());
        entries.values().forEach(array::add);
        return changed;
    }
}
