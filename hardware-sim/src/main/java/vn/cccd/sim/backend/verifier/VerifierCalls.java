package vn.cccd.sim.backend.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Sex;

/** Answers questions about tokens, and lets happen what was scripted for them. Thread-safe. */
final class VerifierCalls implements HttpService {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ScriptedDelay delay;
    private final Map<String, Citizen> known = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Queue<VerifierMishap> mishaps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    VerifierCalls(CountDownLatch closed) {
        this.delay = new ScriptedDelay(closed);
    }

    void know(String token, Citizen citizen) {
        known.put(token, citizen);
    }

    void next(VerifierMishap mishap) {
        mishaps.add(mishap);
    }

    int count() {
        return count.get();
    }

    @Override
    public Visit begin(RequestHead head, Optional<X509Certificate> client) {
        return new Visit() {
            @Override
            public OptionalInt resetAfterBodyBytes() {
                return OptionalInt.empty();
            }

            @Override
            public Served answer(Bytes body) throws IOException {
                count.incrementAndGet();
                return served(head, body);
            }
        };
    }

    private Served served(RequestHead head, Bytes body) throws IOException {
        VerifierMishap mishap = mishaps.poll();
        if (mishap == null) {
            return whole(right(head, body));
        }
        return switch (mishap) {
            case VerifierMishap.Late late -> {
                delay.waitFor(late.by());
                yield whole(right(head, body));
            }
            case VerifierMishap.Lost lost -> new Served(right(head, body), new Delivery.Lost());
            case VerifierMishap.Dripping drip ->
                new Served(right(head, body), new Delivery.Dripping(drip.bytesPerSecond()));
            case VerifierMishap.Instead instead -> whole(text(instead.status(), instead.body()));
            case VerifierMishap.Mixed mixed ->
                whole(text(200, "{\"requestId\":\"00000000-0000-4000-8000-000000000000\",\"result\":\"REFUSED\"}"));
            case VerifierMishap.Redirect redirect ->
                whole(text(302, "{}").with("Location", "https://elsewhere.invalid/"));
        };
    }

    private HttpAnswer right(RequestHead head, Bytes body) {
        JsonNode question = parse(body);
        if (!head.method().equals("POST") || !question.path("token").isTextual()) {
            return text(400, "{\"code\":\"NO_QUESTION\"}");
        }
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", question.path("requestId").asText());
        String token = question.path("token").textValue();
        Optional<Citizen> citizen = Optional.ofNullable(known.get(token));
        if (citizen.isEmpty()) {
            answer.put("result", "REFUSED").put("reason", "UNKNOWN");
        } else if (!used.add(token)) {
            answer.put("result", "REFUSED").put("reason", "USED");
        } else {
            put(answer.put("result", "CONFIRMED").putObject("person"), citizen.get());
        }
        return text(200, answer.toString());
    }

    private static void put(ObjectNode person, Citizen citizen) {
        person.put("number", citizen.number())
                .put("fullName", citizen.fullName())
                .put(
                        "birthDate",
                        String.join(
                                "-",
                                List.of(citizen.birthDate().printed().split("/"))
                                        .reversed()))
                .put("sex", citizen.sex() == Sex.MALE ? "male" : "female");
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
