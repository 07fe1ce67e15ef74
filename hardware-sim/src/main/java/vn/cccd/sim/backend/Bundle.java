package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/** One version of one bundle, before it is signed. */
record Bundle(ReferenceName name, long version, Instant issuedAt, JsonNode content) {
    /** What the signature is for. */
    static final String TYPE = "cccd-bundle+jws";

    String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name.word())
                .put("version", version)
                .put("issuedAt", issuedAt.toString())
                .set("content", content)
                .toString();
    }

    Bundle withName(ReferenceName other) {
        return new Bundle(other, version, issuedAt, content);
    }

    Bundle withVersion(long other) {
        return new Bundle(name, other, issuedAt, content);
    }

    /** A roster has personal data. */
    @Override
    public String toString() {
        return "Bundle[" + name.word() + " " + version + "]";
    }
}
