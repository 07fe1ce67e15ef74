package vn.cccd.sim.backend.gateway;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.cccd.sim.backend.http.Delivery;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.HttpService;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.backend.http.ScriptedDelay;
import vn.cccd.sim.backend.http.Served;
import vn.cccd.sim.bytes.Bytes;

/** Answers calls, and lets happen what was scripted for them. Thread-safe. */
final class GatewayService implements HttpService {
    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int HUGE = 16 << 20;

    private final GatewayCalls calls;
    private final Supplier<Instant> clock;
    private final ScriptedDelay delay;
    private final Queue<GatewayMishap> mishaps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    GatewayService(GatewayCalls calls, Supplier<Instant> clock, CountDownLatch closed) {
        this.calls = calls;
        this.clock = clock;
        this.delay = new ScriptedDelay(closed);
    }

    void next(GatewayMishap mishap) {
        mishaps.add(mishap);
    }

    int count() {
        return count.get();
    }

    @Override
    public Visit begin(RequestHead head, Optional<X509Certificate> client) {
        return body -> {
            count.incrementAndGet();
            Served served = served(head, body);
            return new Served(served.answer().with("Date", DATE.format(clock.get())), served.delivery());
        };
    }

    private Served served(RequestHead head, Bytes body) throws IOException {
        GatewayMishap mishap = mishaps.poll();
        if (mishap == null) {
            return whole(right(head, body));
        }
        return switch (mishap) {
            case GatewayMishap.Refusal refusal -> whole(GatewayCalls.refusal(refusal.status(), refusal.code()));
            case GatewayMishap.TakenForRepetition repeated -> whole(GatewayCalls.refusal(409, "VRF_REPEATED"));
            case GatewayMishap.Late late -> {
                HttpAnswer answer = right(head, body);
                delay.waitFor(late.by());
                yield whole(answer);
            }
            case GatewayMishap.Dripping drip ->
                new Served(right(head, body), new Delivery.Dripping(drip.bytesPerSecond()));
            case GatewayMishap.Lost lost -> new Served(right(head, body), new Delivery.Lost());
            case GatewayMishap.Nonsense nonsense -> whole(GatewayCalls.text(200, nonsense.body()));
            case GatewayMishap.Huge huge -> {
                byte[] blanks = new byte[HUGE];
                Arrays.fill(blanks, (byte) ' ');
                HttpAnswer answer = right(head, body);
                yield whole(answer.withBody(Bytes.join(Bytes.copyOf(blanks), answer.body())));
            }
            case GatewayMishap.Redirect redirect ->
                whole(GatewayCalls.refusal(302, "VRF_MOVED").with("Location", "https://elsewhere.invalid/"));
        };
    }

    private HttpAnswer right(RequestHead head, Bytes body) {
        return calls.answer(head, body, clock.get());
    }

    private static Served whole(HttpAnswer answer) {
        return new Served(answer, new Delivery.Whole());
    }

    @Override
    public HttpAnswer unreadable(int status, String why) {
        return GatewayCalls.refusal(status, "VRF_HTTP");
    }
}
