package vn.cccd.sim.backend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.cccd.sim.backend.BackendMishap.Effect;

/** HTTP around the calls: paths, methods, sizes, and the mishaps that befall a call as a whole. */
final class HttpFront implements HttpHandler {
    private static final String CHECK_INS = "/v1/check-ins";
    private static final int MOST_BYTES = 8 << 20;

    private final CheckInCalls checkIns;
    private final MishapQueue mishaps;
    private final CountDownLatch closed;

    HttpFront(CheckInCalls checkIns, MishapQueue mishaps, CountDownLatch closed) {
        this.checkIns = checkIns;
        this.mishaps = mishaps;
        this.closed = closed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            Optional<Effect> mishap = mishaps.next();
            if (mishap.isPresent() && mishap.get() instanceof Effect.Delay delay) {
                waitFor(delay.duration());
            }
            Reply reply = mishap.isPresent() && mishap.get() instanceof Effect.Status status
                    ? Reply.error(status.status(), status.retryAfterSeconds(), "MISHAP", "a mishap was asked for")
                    : reply(exchange, body, mishap);
            if (mishap.isEmpty() || !(mishap.get() instanceof Effect.LoseAnswer)) {
                send(exchange, reply);
            }
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body, Optional<Effect> mishap) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!exchange.getRequestURI().getPath().equals(CHECK_INS)) {
            return Reply.error(404, "NOT_FOUND", "there is only " + CHECK_INS);
        }
        if (!"POST".equals(exchange.getRequestMethod())) {
            return Reply.error(405, "NOT_ALLOWED", CHECK_INS + " takes POST");
        }
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return Reply.error(415, "NOT_JSON", "the content type must be application/json");
        }
        if (body.length > MOST_BYTES) {
            return Reply.error(413, "TOO_LARGE", "more than " + MOST_BYTES + " bytes");
        }
        return checkIns.answer(body, mishap);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] json = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        OptionalInt seconds = reply.retryAfterSeconds();
        if (seconds.isPresent()) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds.getAsInt()));
        }
        exchange.sendResponseHeaders(reply.status(), json.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(json);
        }
    }

    /** Ends early when the backend is closed. */
    private void waitFor(Duration duration) throws IOException {
        try {
            if (closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the backend was closed during a delay");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during a delay", e);
        }
    }
}
