package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;

/** One HTTP answer. */
record Reply(int status, OptionalInt retryAfterSeconds, ObjectNode body) {
    static Reply ok(ObjectNode body) {
        return new Reply(200, OptionalInt.empty(), body);
    }

    /** {@code error} is a stable word, {@code detail} a sentence for whoever wrote the client. */
    static Reply error(int status, String error, String detail) {
        return error(status, OptionalInt.empty(), error, detail);
    }

    static Reply error(int status, OptionalInt retryAfterSeconds, String error, String detail) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("error", error);
        body.put("detail", detail);
        return new Reply(status, retryAfterSeconds, body);
    }
}
