package vn.cccd.sim.backend.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import vn.cccd.sim.backend.http.Delivery;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.HttpService;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.backend.http.ScriptedDelay;
import vn.cccd.sim.backend.http.Served;
import vn.cccd.sim.bytes.Bytes;

/** Takes questions, and lets happen what was scripted for them. Thread-safe. */
final class QuestionCalls implements HttpService {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int HUGE = 4 << 20;

    private final Answering answering;
    private final ScriptedDelay delay;
    private final Queue<QuestionMishap> mishaps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    QuestionCalls(Answering answering, CountDownLatch closed) {
        this.answering = answering;
        this.delay = new ScriptedDelay(closed);
    }

    void next(QuestionMishap mishap) {
        mishaps.add(mishap);
    }

    int count() {
        return count.get();
    }

    @Override
    public Visit begin(RequestHead head, Optional<X509Certificate> client) {
        return body -> {
            count.incrementAndGet();
            return served(head, body);
        };
    }

    private Served served(RequestHead head, Bytes body) throws IOException {
        QuestionMishap mishap = mishaps.poll();
        if (mishap == null) {
            return whole(right(head, body));
        }
        return switch (mishap) {
            case QuestionMishap.Late late -> {
                delay.waitFor(late.by());
                yield whole(right(head, body));
            }
            case QuestionMishap.Lost lost -> new Served(right(head, body), new Delivery.Lost());
            case QuestionMishap.Dripping drip ->
                new Served(right(head, body), new Delivery.Dripping(drip.bytesPerSecond()));
            case QuestionMishap.Instead instead -> whole(text(instead.status(), instead.body()));
            case QuestionMishap.Mixed mixed ->
                whole(text(
                        200,
                        "{\"requestId\":\"00000000-0000-4000-8000-000000000000\",\"result\":\"" + answering.refusal()
                                + "\"}"));
            case QuestionMishap.Huge huge -> {
                byte[] blanks = new byte[HUGE];
                Arrays.fill(blanks, (byte) ' ');
                HttpAnswer answer = right(head, body);
                yield whole(answer.withBody(Bytes.join(Bytes.copyOf(blanks), answer.body())));
            }
            case QuestionMishap.Redirect redirect ->
                whole(text(302, "{}").with("Location", "https://elsewhere.invalid/"));
        };
    }

    private HttpAnswer right(RequestHead head, Bytes body) {
        JsonNode question = parse(body);
        if (!head.method().equals("POST") || !answering.isQuestion(question)) {
            return text(400, "{\"code\":\"NO_QUESTION\"}");
        }
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", question.path("requestId").asText());
        answering.answer(question, answer);
        return text(200, answer.toString());
    }

    private static JsonNode parse(Bytes body) {
        try {
            return MAPPER.readTree(body.toArray());
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    @Override
    public HttpAnswer unreadable(int status, String why) {
        return text(status, "{\"code\":\"HTTP\"}");
    }

    private static Served whole(HttpAnswer answer) {
        return new Served(answer, new Delivery.Whole());
    }

    private static HttpAnswer text(int status, String body) {
        return new HttpAnswer(
                status,
                Map.of("Content-Type", "application/json"),
                Bytes.copyOf(body.getBytes(StandardCharsets.UTF_8)));
    }
}
