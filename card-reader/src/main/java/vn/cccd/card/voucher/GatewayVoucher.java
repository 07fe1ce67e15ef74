package vn.cccd.card.voucher;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import vn.cccd.card.voucher.VoucherAnswer.Unavailable;
import vn.cccd.card.voucher.VoucherAnswer.Why;

/**
 * The authority's gateway over HTTPS. A request that the gateway takes for a repetition is sent once more under a new id; nothing
 * else is tried again.
 */
public final class GatewayVoucher implements SignerVoucher, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(GatewayVoucher.class.getName());
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int REPEATED = 409;
    private static final long MOST_ANSWER_BYTES = 64 * 1024;

    private final GatewaySettings settings;
    private final GatewayKey key;
    private final OkHttpClient client;
    private final Clock clock;
    private final SecureRandom random;

    private GatewayVoucher(
            GatewaySettings settings, GatewayKey key, OkHttpClient client, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.key = key;
        this.client = client;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Opens the way to a gateway; connects when it is asked.
     *
     * @throws IOException when the files that {@code settings} name cannot be used
     */
    public static GatewayVoucher open(GatewaySettings settings, Clock clock, SecureRandom random) throws IOException {
        GatewayTrust trust = GatewayTrust.load(settings.ca());
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sockets(), trust.manager())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // OkHttp repeats a call by itself when it sees this header; a repeated request is refused.
                .addNetworkInterceptor(chain -> chain.proceed(chain.request())
                        .newBuilder()
                        .removeHeader("Retry-After")
                        .build())
                .connectTimeout(settings.timeLimit())
                .readTimeout(settings.timeLimit())
                .writeTimeout(settings.timeLimit())
                .callTimeout(settings.timeLimit())
                .build();
        return new GatewayVoucher(settings, GatewayKey.load(settings.key()), client, clock, random);
    }

    @Override
    public Duration timeLimit() {
        return settings.timeLimit();
    }

    @Override
    public VoucherAnswer ask(VoucherQuestion question) {
        long end = System.nanoTime() + settings.timeLimit().toNanos();
        try {
            Optional<VoucherAnswer> first = send(question, end);
            return first.isPresent()
                    ? first.get()
                    : send(question, end).orElseGet(() -> new Unavailable(Why.REPEATED, "status " + REPEATED));
        } catch (SSLException e) {
            return new Unavailable(Why.NOT_TRUSTED, e.getClass().getSimpleName());
        } catch (InterruptedIOException e) {
            return new Unavailable(Why.TIMED_OUT, "no answer in time");
        } catch (IOException e) {
            // The class names the fault; the message could repeat what the other side said.
            return new Unavailable(Why.UNREACHABLE, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // A fault of ours or of the library must not end a reading. Its message could hold what was sent.
            String kind = e.getClass().getSimpleName();
            LOG.log(System.Logger.Level.WARNING, "Asking the gateway ended in {0}", kind);
            return new Unavailable(Why.NONSENSE, kind);
        }
    }

    /** Empty when the gateway takes the request for a repetition. */
    private Optional<VoucherAnswer> send(VoucherQuestion question, long end) throws IOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new InterruptedIOException("no time left");
        }
        GatewayRequest request = GatewayRequest.of(settings, key, question, clock.instant(), random);
        Request.Builder builder = new Request.Builder()
                .url(settings.address().toString())
                .header("Accept", "application/json")
                // Without this OkHttp would accept gzip, and a small answer could unpack to a large one.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "cccd-kiosk")
                .post(RequestBody.create(request.body(), JSON));
        request.headers().forEach(builder::header);
        Call call = client.newCall(builder.build());
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            Optional<byte[]> body = bounded(response.body().source());
            if (response.code() == REPEATED) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            return Optional.of(body.map(bytes -> GatewayAnswer.of(response.code(), bytes, date(response), now))
                    .orElseGet(() -> new Unavailable(Why.NONSENSE, "more than " + MOST_ANSWER_BYTES + " bytes")));
        }
    }

    private static Optional<Instant> date(Response response) {
        return Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
    }

    /** Empty when there is more than any answer has. */
    private static Optional<byte[]> bounded(BufferedSource source) throws IOException {
        Buffer buffer = new Buffer();
        while (buffer.size() <= MOST_ANSWER_BYTES) {
            if (source.read(buffer, MOST_ANSWER_BYTES + 1 - buffer.size()) == -1) {
                return Optional.of(buffer.readByteArray());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
