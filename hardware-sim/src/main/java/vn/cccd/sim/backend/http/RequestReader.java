package vn.cccd.sim.backend.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the heads of requests (RFC 9112, 2 to 5) and finds out how long their bodies are. */
final class RequestReader {
    private static final int MOST_LINE_BYTES = 16 << 10;
    private static final int MOST_FIELDS = 100;
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]{1,20}) (/[!-~]{0,8000}) HTTP/(\\d)\\.(\\d)");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** Empty when the other side ended the connection instead. */
    Optional<RequestHead> head() throws IOException {
        int first = in.read();
        if (first == -1) {
            return Optional.empty();
        }
        var line = REQUEST_LINE.matcher((char) first + line());
        if (!line.matches()) {
            throw new UnreadableRequest(400, "no request line");
        }
        if (!"1".equals(line.group(3))) {
            throw new UnreadableRequest(505, "only HTTP/1.1");
        }
        Map<String, String> headers = fields();
        boolean keepsAlive = "1".equals(line.group(4))
                && !headers.getOrDefault("connection", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("close");
        String[] target = line.group(2).split("\\?", 2);
        return Optional.of(new RequestHead(
                line.group(1),
                target[0],
                target.length == 2 ? Optional.of(target[1]) : Optional.empty(),
                headers,
                keepsAlive));
    }

    /** The body that follows {@code head}, to be read to its end. */
    InputStream body(RequestHead head) throws UnreadableRequest {
        Optional<String> coding = head.header("transfer-encoding");
        Optional<String> length = head.header("content-length");
        if (coding.isPresent() && length.isPresent()) {
            throw new UnreadableRequest(400, "two lengths of one body");
        }
        if (coding.isPresent()) {
            if (!"chunked".equalsIgnoreCase(coding.get())) {
                throw new UnreadableRequest(501, "only chunked");
            }
            return new ChunkedBody(this);
        }
        if (length.isPresent() && !LENGTH.matcher(length.get()).matches()) {
            throw new UnreadableRequest(400, "no length");
        }
        return new CountedBody(in, length.map(Long::parseLong).orElse(0L));
    }

    /** Up to the next line feed. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1) {
                throw new EOFException("the connection ended within a head");
            }
            if (line.length() == MOST_LINE_BYTES) {
                throw new UnreadableRequest(431, "a line of more than " + MOST_LINE_BYTES + " bytes");
            }
            line.append((char) next);
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    InputStream stream() {
        return in;
    }

    /** Header fields, or the trailer fields of a chunked body, and the empty line behind them. */
    Map<String, String> fields() throws IOException {
        Map<String, String> headers = new HashMap<>();
        int count = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (++count > MOST_FIELDS) {
                throw new UnreadableRequest(431, "more than " + MOST_FIELDS + " header fields");
            }
            String[] field = line.split(":", 2);
            if (field.length != 2 || !NAME.matcher(field[0]).matches()) {
                throw new UnreadableRequest(400, "no header field");
            }
            headers.merge(field[0].toLowerCase(Locale.ROOT), field[1].strip(), (one, two) -> one + ", " + two);
        }
        return headers;
    }
}
