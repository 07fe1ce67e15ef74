package vn.cccd.sync.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLException;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.TlsVersion;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.StoredAttachment;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.reference.ReferenceSource;

/**
 * The backend over HTTPS: {@code POST /v1/check-ins}, {@code HEAD} and {@code PUT /v1/evidence/{sha256}}.
 *
 * <p>Redirects are not followed and calls not repeated in here: what to do next is the sender's decision.
 */
public final class HttpsUplink implements Uplink {
    private static final MediaType JSON = MediaType.get("application/json");
    static final String HIDDEN_RETRY_AFTER = "Kiosk-Retry-After";
    private static final long MOST_ANSWER_BYTES = 1 << 20;

    /** Less is not worth packing. */
    private static final int LEAST_PACKED = 1_024;

    private static final ConnectionSpec TLS_13 = new ConnectionSpec.Builder(ConnectionSpec.RESTRICTED_TLS)
            .tlsVersions(TlsVersion.TLS_1_3)
            .build();

    private final BackendTrust trust;
    private final ClientIdentity identity;
    private final HttpUrl backend;
    private final HttpUrl checkIns;
    private final Clock clock;
    private final ClockWatch watch;
    private volatile OkHttpClient client;
    private volatile boolean closed;
    private volatile @Nullable Call current;

    private HttpsUplink(HttpsRoute route, BackendTrust trust, OkHttpClient client, Clock clock, ClockWatch watch) {
        this.trust = trust;
        this.identity = route.identity();
        this.backend = HttpUrl.get(route.backend().toString());
        this.checkIns = backend.newBuilder().addPathSegments("v1/check-ins").build();
        this.clock = clock;
        this.watch = watch;
        this.client = client;
    }

    /**
     * An uplink over {@code route}; connects when it is used, with TLS 1.3 and nothing older. Where a name has several addresses they are tried
     * side by side (RFC 8305), IPv6 first.
     *
     * @param watch hears the backend's {@code Date}
     * @throws IOException when the file with the authorities cannot be used
     */
    public static HttpsUplink to(HttpsRoute route, DeliveryPace pace, Clock clock, ClockWatch watch)
            throws IOException {
        return to(route, pace, clock, watch, Dns.SYSTEM);
    }

    static HttpsUplink to(HttpsRoute route, DeliveryPace pace, Clock clock, ClockWatch watch, Dns names)
            throws IOException {
        BackendTrust trust = BackendTrust.load(route.ca());
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sockets(route.identity()), trust.manager())
                .connectionSpecs(List.of(TLS_13))
                .dns(names)
                .fastFallback(true)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(HttpsUplink::hideRetryAfter)
                .connectTimeout(pace.connectTimeout())
                .readTimeout(pace.callTimeout())
                .writeTimeout(pace.callTimeout())
                .callTimeout(pace.callTimeout())
                .proxy(route.proxy().map(HttpsUplink::proxy).orElse(Proxy.NO_PROXY));
        route.proxy().flatMap(HttpProxy::login).ifPresent(login -> client.proxyAuthenticator(answering(login)));
        return new HttpsUplink(route, trust, client.build(), clock, watch);
    }

    @Override
    public UplinkAnswer send(List<StoredRecord> batch) {
        byte[] plain = document(batch);
        boolean packed = plain.length >= LEAST_PACKED;
        Request.Builder request = new Request.Builder()
                .url(checkIns)
                // Without this OkHttp would accept gzip, and a small answer could unpack to a large one.
                .header("Accept-Encoding", "identity")
                .header("Accept", "application/json")
                .header("User-Agent", "cccd-kiosk")
                .post(RequestBody.create(packed ? gzip(plain) : plain, JSON));
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        Call call = client.newCall(request.build());
        current = call;
        if (closed) {
            return new UplinkAnswer.TryLater(RetryCause.NETWORK, "closed", Optional.empty());
        }
        long begun = watch.begin();
        try (Response response = call.execute()) {
            Optional.ofNullable(response.headers().getInstant("Date")).ifPresent(date -> watch.heard(date, begun));
            Optional<Bytes> body = bounded(response.body().source());
            MediaType type = response.body().contentType();
            if (body.isEmpty()) {
                return new UplinkAnswer.TryLater(
                        RetryCause.NONSENSE,
                        "an answer of more than " + MOST_ANSWER_BYTES + " bytes",
                        Optional.empty());
            }
            return HttpAnswers.of(
                    response.code(),
                    type != null && "application".equals(type.type()) && "json".equals(type.subtype()),
                    Optional.ofNullable(response.header(HIDDEN_RETRY_AFTER)),
                    body.get(),
                    clock.instant());
        } catch (IOException e) {
            // The class names the fault (refused, reset, time-out, TLS); the message could repeat what a server said.
            return CertificateAlert.in(e)
                    ? new UplinkAnswer.CredentialsRefused(e.getClass().getSimpleName())
                    : new UplinkAnswer.TryLater(cause(e), e.getClass().getSimpleName(), Optional.empty());
        }
    }

    @Override
    public UploadAnswer held(StoredAttachment attachment) {
        return upload(
                HttpUploads.held(backend, attachment), attachment.content().length());
    }

    @Override
    public UploadAnswer sendPart(StoredAttachment attachment, int from, int length) {
        return upload(
                HttpUploads.part(backend, attachment, from, length),
                attachment.content().length());
    }

    private UploadAnswer upload(Request request, int length) {
        Call call = client.newCall(request);
        current = call;
        if (closed) {
            return new UplinkAnswer.TryLater(RetryCause.NETWORK, "closed", Optional.empty());
        }
        try (Response response = call.execute()) {
            return HttpUploads.answer(
                    response, Optional.ofNullable(response.header(HIDDEN_RETRY_AFTER)), length, clock.instant());
        } catch (IOException e) {
            return CertificateAlert.in(e)
                    ? new UplinkAnswer.CredentialsRefused(e.getClass().getSimpleName())
                    : new UplinkAnswer.TryLater(cause(e), e.getClass().getSimpleName(), Optional.empty());
        }
    }

    /** The other calls to the same backend, over the same client and certificate. */
    public SideLine sideLine() {
        return new HttpsSideLine(() -> client, backend, watch);
    }

    @Override
    public ReferenceSource reference() {
        return new HttpsReference(() -> client, backend, clock);
    }

    /** Connections under the old certificate are given up; TLS begins anew, without resumption. */
    @Override
    public void credentialsChanged() {
        OkHttpClient old = client;
        client = old.newBuilder()
                .sslSocketFactory(trust.sockets(identity), trust.manager())
                .connectionPool(new ConnectionPool())
                .build();
        old.connectionPool().evictAll();
    }

    @Override
    public void close() {
        closed = true;
        Call underWay = current;
        if (underWay != null) {
            underWay.cancel();
        }
        client.dispatcher().cancelAll();
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

    static RetryCause cause(IOException e) {
        return switch (e) {
            case SSLException tls -> RetryCause.TLS;
            case InterruptedIOException timeout -> RetryCause.TIMEOUT;
            default -> RetryCause.NETWORK;
        };
    }

    private static Proxy proxy(HttpProxy proxy) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }

    /** Shows the login at once, and only once: a proxy that does not like it ends the call. */
    private static Authenticator answering(HttpProxy.Login login) {
        String credential = Credentials.basic(login.user(), login.password(), StandardCharsets.UTF_8);
        return (route, response) -> response.request().header("Proxy-Authorization") == null
                ? response.request()
                        .newBuilder()
                        .header("Proxy-Authorization", credential)
                        .build()
                : null;
    }

    private static byte[] gzip(byte[] plain) {
        Buffer packed = new Buffer();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed.outputStream())) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("packing in memory failed", e);
        }
        return packed.readByteArray();
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
