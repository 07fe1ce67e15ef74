package vn.cccd.sim.backend.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body in chunks (RFC 9112, 7.1); extensions and trailers are read and forgotten. */
final class ChunkedBody extends InputStream {
    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,7})(?:[ \t]*;.*)?");

    private final RequestReader reader;
    private CountedBody chunk;
    private boolean begun;
    private boolean ended;

    ChunkedBody(RequestReader reader) {
        this.reader = reader;
        this.chunk = new CountedBody(reader.stream(), 0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!ended) {
            int count = chunk.read(buffer, offset, length);
            if (count != -1) {
                return count;
            }
            next();
        }
        return -1;
    }

    private void next() throws IOException {
        if (begun && !reader.line().isEmpty()) {
            throw new UnreadableRequest(400, "a chunk is longer than it said");
        }
        begun = true;
        Matcher size = SIZE.matcher(reader.line());
        if (!size.matches()) {
            throw new UnreadableRequest(400, "no size of a chunk");
        }
        int length = Integer.parseInt(size.group(1), 16);
        chunk = new CountedBody(reader.stream(), length);
        if (length == 0) {
            ended = true;
            reader.fields();
        }
    }
}
