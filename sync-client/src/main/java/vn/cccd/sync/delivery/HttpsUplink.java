package vn.cccd.sync.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.StoredRecord;

/**
 * The backend over HTTPS: {@code POST /v1/check-ins}.
 *
 * <p>Redirects are not followed and calls not repeated in here: what to do next is the sender's decision.
 */
public final class HttpsUplink implements Uplink {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String HIDDEN_RETRY_AFTER = "Kiosk-Retry-After";
    private static final long MOST_ANSWER_BYTES = 1 << 20;

    private final OkHttpClient client;
    private final HttpUrl checkIns;
    private final Clock clock;
    private volatile boolean closed;
    private volatile @Nullable Call current;

    private HttpsUplink(OkHttpClient client, HttpUrl checkIns, Clock clock) {
        this.client = client;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /**
     * An uplink to {@code backend}; connects when it is used.
     *
     * @param ca the file with the only certificate authorities that count
     * @throws IOException when that file cannot be used
     */
    public static HttpsUplink to(URI backend, Path ca, DeliveryPace pace, Clock clock) throws IOException {
        BackendTrust trust = BackendTrust.load(ca);
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sockets(), trust.manager())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(HttpsUplink::hideRetryAfter)
                .connectTimeout(pace.connectTimeout())
                .readTimeout(pace.callTimeout())
                .writeTimeout(pace.callTimeout())
                .callTimeout(pace.callTimeout())
                .build();
        HttpUrl base = HttpUrl.get(backend.toString());
        return new HttpsUplink(
                client, base.newBuilder().addPathSegments("v1/check-ins").build(), clock);
    }

    @Override
    public UplinkAnswer send(List<StoredRecord> batch) {
        Request request = new Request.Builder()
                .url(checkIns)
                // Without this OkHttp would accept gzip, and a small answer could unpack to a large one.
                .header("Accept-Encoding", "identity")
                .header("Accept", "application/json")
                .header("User-Agent", "cccd-kiosk")
                .post(RequestBody.create(document(batch), JSON))
                .build();
        Call call = client.newCall(request);
        current = call;
        if (closed) {
            return new UplinkAnswer.TryLater("closed", Optional.empty());
        }
        try (Response response = call.execute()) {
            Optional<Bytes> body = bounded(response.body().source());
            MediaType type = response.body().contentType();
            if (body.isEmpty()) {
                return new UplinkAnswer.TryLater(
                        "an answer of more than " + MOST_ANSWER_BYTES + " bytes", Optional.empty());
            }
            return HttpAnswers.of(
                    response.code(),
                    type != null && "application".equals(type.type()) && "json".equals(type.subtype()),
                    Optional.ofNullable(response.header(HIDDEN_RETRY_AFTER)),
                    body.get(),
                    clock.instant());
        } catch (IOException e) {
            // The class names the fault (refused, reset, time-out, TLS); the message could repeat what a server said.
            return new UplinkAnswer.TryLater(e.getClass().getSimpleName(), Optional.empty());
        }
    }

    @Override
    public void close() {
        closed = true;
        Call underWay = current;
        if (underWay != null) {
            underWay.cancel();
        }
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** OkHttp repeats a call by itself when a server says {@code Retry-After: 0}; so it does not get to see the header. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String delay = response.header("Retry-After");
        Response.Builder hidden =
                response.newBuilder().removeHeader("Retry-After").removeHeader(HIDDEN_RETRY_AFTER);
        return delay == null
                ? hidden.build()
                : hidden.header(HIDDEN_RETRY_AFTER, delay).build();
    }

    private static byte[] document(List<StoredRecord> batch) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode records = document.putArray("records");
        batch.forEach(stored -> records.add(stored.record().toUtf8()));
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when there is more than we are willing to hold. */
    private static Optional<Bytes> bounded(BufferedSource source) throws IOException {
        Buffer buffer = new Buffer();
        while (buffer.size() <= MOST_ANSWER_BYTES) {
            if (source.read(buffer, MOST_ANSWER_BYTES + 1 - buffer.size()) == -1) {
                return Optional.of(Bytes.copyOf(buffer.readByteArray()));
            }
        }
        return Optional.empty();
    }
}
