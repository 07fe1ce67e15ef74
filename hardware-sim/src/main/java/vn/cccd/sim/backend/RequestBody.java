package vn.cccd.sim.backend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.bytes.Bytes;

/** What a body holds, once it is out of its {@code Content-Encoding} (RFC 9110, 8.4). */
sealed interface RequestBody {
    /** The most that a body may hold, packed or not. */
    int MOST_BYTES = 8 << 20;

    record Plain(Bytes content) implements RequestBody {}

    /** With this HTTP status and stable word. */
    record Refused(int status, String reason) implements RequestBody {}

    static RequestBody of(RequestHead head, Bytes sent) {
        Optional<String> coding = head.header("content-encoding");
        if (coding.isEmpty() || coding.get().equals("identity")) {
            return new Plain(sent);
        }
        return coding.get().equals("gzip") ? unpacked(sent) : new Refused(415, "CODING_UNKNOWN");
    }

    private static RequestBody unpacked(Bytes sent) {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(sent.toArray()))) {
            byte[] content = packed.readNBytes(MOST_BYTES + 1);
            return content.length > MOST_BYTES ? new Refused(413, "TOO_LARGE") : new Plain(Bytes.copyOf(content));
        } catch (IOException e) {
            return new Refused(400, "NOT_GZIP");
        }
    }
}
