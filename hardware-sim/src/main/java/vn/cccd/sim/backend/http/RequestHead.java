package vn.cccd.sim.backend.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request without its body.
 *
 * @param path as sent, without what follows a question mark
 * @param query what follows the question mark
 * @param headers by name in lower case; a header that came twice has both values, with a comma between (RFC 9110, 5.3)
 */
public record RequestHead(
        String method, String path, Optional<String> query, Map<String, String> headers, boolean keepsAlive) {
    public RequestHead {
        headers = Map.copyOf(headers);
    }

    /** {@code name} in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The value of {@code name} in the query, as sent. */
    public Optional<String> parameter(String name) {
        for (String pair : query.orElse("").split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Leaves out header values and query: credentials could be among them. */
    @Override
    public String toString() {
        return "RequestHead[" + method + " " + path + "]";
    }
}
