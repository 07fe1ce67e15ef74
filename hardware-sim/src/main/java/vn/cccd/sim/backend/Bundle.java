package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** One version of one bundle, before it is signed. */
record Bundle(ReferenceName name, long version, Instant issuedAt, Optional<Instant> expiresAt, JsonNode content) {
    /** What the signature is for. */
    static final String TYPE = "cccd-bundle+jws";

    String json() {
        ObjectNode json = head();
        json.set("content", content);
        return json.toString();
    }

    /** Name, number and times. */
    ObjectNode head() {
        ObjectNode head = JsonNodeFactory.instance
                .objectNode()
                .put("name", name.word())
                .put("version", version)
                .put("issuedAt", issuedAt.toString());
        expiresAt.ifPresent(end -> head.put("expiresAt", end.toString()));
        return head;
    }

    Bundle withName(ReferenceName other) {
        return new Bundle(other, version, issuedAt, expiresAt, content);
    }

    Bundle withVersion(long other) {
        return new Bundle(name, other, issuedAt, expiresAt, content);
    }

    Bundle withContent(JsonNode other) {
        return new Bundle(name, version, issuedAt, expiresAt, other);
    }

    Bundle expiringAt(Instant end) {
        return new Bundle(name, version, issuedAt, Optional.of(end), content);
    }

    /** A roster has personal data. */
    @Override
    public String toString() {
        return "Bundle[" + name.word() + " " + version + "]";
    }
}
