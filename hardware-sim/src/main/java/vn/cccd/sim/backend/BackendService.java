package vn.cccd.sim.backend;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.Delivery;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.HttpService;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.backend.http.ScriptedDelay;
import vn.cccd.sim.backend.http.Served;
import vn.cccd.sim.bytes.Bytes;

/** Answers calls, and lets happen what was scripted for them. */
final class BackendService implements HttpService {
    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Routes routes;
    private final MishapQueue mishaps;
    private final Clock clock;
    private final ScriptedDelay pause;
    private final List<Consumer<Exchange>> witnesses = new CopyOnWriteArrayList<>();

    BackendService(Routes routes, MishapQueue mishaps, Clock clock, CountDownLatch closed) {
        this.routes = routes;
        this.mishaps = mishaps;
        this.clock = clock;
        this.pause = new ScriptedDelay(closed);
    }

    /** {@code witness} sees every call that is answered, before its answer goes out; on the connection's thread. */
    void witness(Consumer<Exchange> witness) {
        witnesses.add(witness);
    }

    @Override
    public Visit begin(RequestHead head, Optional<X509Certificate> client) {
        return new ScriptedVisit(head, client, mishaps.call(head.path()));
    }

    @Override
    public HttpAnswer unreadable(int status, String why) {
        return dated(Reply.problem(status, status == 413 ? "TOO_LARGE" : "NOT_HTTP", why));
    }

    private HttpAnswer dated(HttpAnswer answer) {
        return answer.with("Date", DATE.format(clock.instant()));
    }

    private final class ScriptedVisit implements Visit {
        private final RequestHead head;
        private final Optional<X509Certificate> client;
        private final Optional<Effect.OnCall> mishap;

        ScriptedVisit(RequestHead head, Optional<X509Certificate> client, Optional<Effect.OnCall> mishap) {
            this.head = head;
            this.client = client;
            this.mishap = mishap;
        }

        @Override
        public OptionalInt resetAfterBodyBytes() {
            return mishap.isPresent() && mishap.get() instanceof Effect.CutRequest cut
                    ? OptionalInt.of(cut.bytes())
                    : OptionalInt.empty();
        }

        @Override
        public void broken(Bytes came) {
            routes.broken(head, client, came);
        }

        @Override
        public Served answer(Bytes body) throws IOException {
            if (mishap.isEmpty()) {
                return new Served(right(body), new Delivery.Whole());
            }
            return switch (mishap.get()) {
                case Effect.Status status -> new Served(scripted(status), new Delivery.Whole());
                case Effect.Delay delay -> {
                    HttpAnswer answer = right(body);
                    pause.waitFor(delay.duration());
                    yield new Served(answer, new Delivery.Whole());
                }
                case Effect.LoseAnswer lost -> new Served(right(body), new Delivery.Lost());
                case Effect.HalfAnswer half -> new Served(right(body), new Delivery.Half());
                case Effect.Reset reset -> new Served(right(body), new Delivery.ResetAfter(reset.bytes()));
                case Effect.CutRequest cut -> new Served(right(body), new Delivery.Lost());
                case Effect.Drip drip -> new Served(right(body), new Delivery.Dripping(drip.bytesPerSecond()));
                case Effect.Wrong wrong ->
                    new Served(WrongAnswers.of(right(body), wrong.content()), new Delivery.Whole());
                case Effect.Reject reject -> new Served(right(body), new Delivery.Whole());
                case Effect.Retry retry -> new Served(right(body), new Delivery.Whole());
                case Effect.Bundle bundle -> new Served(right(body), new Delivery.Whole());
                case Effect.Evidence evidence -> new Served(right(body), new Delivery.Whole());
                case Effect.Device device -> new Served(right(body), new Delivery.Whole());
            };
        }

        private HttpAnswer right(Bytes body) throws IOException {
            HttpAnswer answer = dated(routes.answer(head, body, client, mishap));
            Bytes content = RequestBody.of(head, body) instanceof RequestBody.Plain plain ? plain.content() : body;
            Exchange exchange = new Exchange(
                    head.method(),
                    head.path(),
                    head.query(),
                    head.headers(),
                    content,
                    answer.status(),
                    answer.headers(),
                    answer.body(),
                    mishap.isPresent());
            witnesses.forEach(witness -> witness.accept(exchange));
            return answer;
        }

        private HttpAnswer scripted(Effect.Status status) {
            HttpAnswer answer = dated(Reply.problem(status.status(), "MISHAP", "a mishap was asked for"));
            OptionalInt seconds = status.retryAfterSeconds();
            return seconds.isPresent() ? answer.with("Retry-After", Integer.toString(seconds.getAsInt())) : answer;
        }
    }
}
