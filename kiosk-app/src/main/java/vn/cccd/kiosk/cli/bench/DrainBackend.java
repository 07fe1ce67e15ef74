package vn.cccd.kiosk.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import vn.cccd.sim.backend.http.Delivery;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.HttpListener;
import vn.cccd.sim.backend.http.HttpService;
import vn.cccd.sim.backend.http.Reception;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.backend.http.Served;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.backend.tls.ServerTls;
import vn.cccd.sim.bytes.Bytes;

/** Takes every record over HTTPS, remembers none, and insists on their order: a backend that costs as little as possible. */
final class DrainBackend implements HttpService, AutoCloseable {
    private static final int MOST_BODY_BYTES = 8 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AtomicLong taken = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpListener listener;

    private DrainBackend(ServerTls tls) throws IOException {
        listener = HttpListener.open(
                InetAddress.getLoopbackAddress(),
                0,
                () -> new Reception.Tls(tls.right(), List.of("TLSv1.3")),
                this,
                MOST_BODY_BYTES,
                closed);
    }

    static DrainBackend start(Path authority, SecureRandom random) throws IOException {
        BackendKeys keys = BackendKeys.make(random);
        keys.writeAuthority(authority);
        return new DrainBackend(new ServerTls(keys, random));
    }

    URI uri() {
        return URI.create("https://localhost:" + listener.port());
    }

    /** Records taken, each in its order. */
    long taken() {
        return taken.get();
    }

    @Override
    public Visit begin(RequestHead head, Optional<X509Certificate> client) {
        return body -> new Served(take(head, body), new Delivery.Whole());
    }

    @Override
    public HttpAnswer unreadable(int status, String why) {
        return new HttpAnswer(status, Map.of(), Bytes.empty());
    }

    private HttpAnswer take(RequestHead head, Bytes body) throws IOException {
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode results = answer.putArray("results");
        try (InputStream sent = new ByteArrayInputStream(body.toArray());
                InputStream plain = head.header("content-encoding").isPresent() ? new GZIPInputStream(sent) : sent) {
            for (JsonNode record : MAPPER.readTree(plain).path("records")) {
                JsonNode checkIn = MAPPER.readTree(
                        Base64.getUrlDecoder().decode(record.asText().split("\\.", 3)[1]));
                if (checkIn.path("sequence").asLong() != taken.get() + 1) {
                    throw new IOException("out of order");
                }
                taken.incrementAndGet();
                results.addObject().put("id", checkIn.path("id").asText()).put("status", "accepted");
            }
        }
        return new HttpAnswer(
                200, Map.of("Content-Type", "application/json"), Bytes.copyOf(MAPPER.writeValueAsBytes(answer)));
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
    }
}
