package vn.cccd.sim.backend.http;

import java.util.Map;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;

/** A status (RFC 9110, 15), header fields and a body; {@code Content-Length} and {@code Connection} are added when it is written. */
public record HttpAnswer(int status, Map<String, String> headers, Bytes body) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** The same with one more header field, or with another value of it. */
    public HttpAnswer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, more, body);
    }

    /** The same with another body. */
    public HttpAnswer withBody(Bytes other) {
        return new HttpAnswer(status, headers, other);
    }

    @Override
    public String toString() {
        return "HttpAnswer[" + status + ", " + body.length() + " bytes]";
    }
}
