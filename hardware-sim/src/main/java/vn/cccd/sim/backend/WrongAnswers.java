package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.bytes.Bytes;

/** Turns a right answer into a wrong one of the same status. */
final class WrongAnswers {
    private static final int HUGE = 16 << 20;
    private static final int BOMB = 64 << 20;

    private WrongAnswers() {}

    static HttpAnswer of(HttpAnswer right, WrongContent content) {
        return switch (content) {
            case HTML ->
                right.with("Content-Type", "text/html; charset=utf-8")
                        .withBody(Reply.utf8("<!doctype html><title>Log in</title><p>Welcome to this network."));
            case TYPE -> right.with("Content-Type", "text/plain");
            case JSON -> right.withBody(right.body().first(right.body().length() * 2 / 3));
            case EMPTY -> right.withBody(Bytes.empty());
            case OTHER_IDS -> right.withBody(otherIds(right.body()));
            case MISSING_IDS -> right.withBody(missingIds(right.body()));
            case HUGE -> right.withBody(Bytes.join(blanks(HUGE), right.body()));
            case GZIP_BOMB -> right.with("Content-Encoding", "gzip").withBody(bomb());
        };
    }

    private static Bytes otherIds(Bytes body) {
        Optional<ObjectNode> answer = Json.object(body);
        if (answer.isEmpty()) {
            return body;
        }
        for (JsonNode result : answer.get().path("results")) {
            if (result instanceof ObjectNode object) {
                object.put("id", another(object.path("id").asText()));
            }
        }
        return Reply.utf8(answer.get().toString());
    }

    private static String another(String id) {
        UUID uuid = UUID.fromString(id);
        return new UUID(uuid.getMostSignificantBits(), ~uuid.getLeastSignificantBits() ^ 0xC000_0000_0000_0000L)
                .toString();
    }

    private static Bytes missingIds(Bytes body) {
        Optional<ObjectNode> answer = Json.object(body);
        if (answer.isEmpty() || !(answer.get().path("results") instanceof ArrayNode results)) {
            return body;
        }
        boolean leftOut = false;
        for (Iterator<JsonNode> all = results.iterator(); all.hasNext(); ) {
            all.next();
            leftOut = !leftOut;
            if (leftOut) {
                all.remove();
            }
        }
        return Reply.utf8(answer.get().toString());
    }

    private static Bytes blanks(int count) {
        byte[] blanks = new byte[count];
        Arrays.fill(blanks, (byte) ' ');
        return Bytes.copyOf(blanks);
    }

    private static Bytes bomb() {
        byte[] blanks = blanks(1 << 20).toArray();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int done = 0; done < BOMB; done += blanks.length) {
                out.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return Bytes.copyOf(packed.toByteArray());
    }
}
