package vn.cccd.qr.online;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import vn.cccd.qr.online.OnlineAnswer.Offline;
import vn.cccd.qr.online.OnlineAnswer.TimedOut;
import vn.cccd.qr.online.OnlineAnswer.Unusable;
import vn.cccd.qr.online.OnlineAnswer.Why;

/** The client of the contract that this package describes. Nothing is sent twice. */
public final class HttpOnlineVerifier implements OnlineVerifier, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpOnlineVerifier.class.getName());
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MOST_ANSWER_BYTES = 64 * 1024;
    private static final int LONGEST_TOKEN = 8_192;
    private static final int UUID_BYTES = 16;

    private final OnlineSettings settings;
    private final OkHttpClient client;
    private final SecureRandom random;

    private HttpOnlineVerifier(OnlineSettings settings, OkHttpClient client, SecureRandom random) {
        this.settings = settings;
        this.client = client;
        this.random = random;
    }

    /**
     * Opens the way to a service; connects when it is asked.
     *
     * @throws IOException when the file of authorities cannot be used
     */
    public static HttpOnlineVerifier open(OnlineSettings settings, SecureRandom random) throws IOException {
        ServiceTrust trust = ServiceTrust.load(settings.ca());
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sockets(), trust.manager())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // OkHttp repeats a call by itself when it sees this header; a token may be good for one question only.
                .addNetworkInterceptor(chain -> chain.proceed(chain.request())
                        .newBuilder()
                        .removeHeader("Retry-After")
                        .build())
                .connectTimeout(settings.timeLimit())
                .readTimeout(settings.timeLimit())
                .writeTimeout(settings.timeLimit())
                .callTimeout(settings.timeLimit())
                .build();
        return new HttpOnlineVerifier(settings, client, random);
    }

    @Override
    public Duration timeLimit() {
        return settings.timeLimit();
    }

    @Override
    public OnlineAnswer ask(String token) {
        if (token.isBlank() || token.length() > LONGEST_TOKEN) {
            return new Unusable(Why.NOT_A_TOKEN, token.length() + " characters");
        }
        try {
            return send(token, newId());
        } catch (SSLException e) {
            return new Unusable(Why.NOT_TRUSTED, e.getClass().getSimpleName());
        } catch (InterruptedIOException e) {
            return new TimedOut();
        } catch (IOException e) {
            // The class names the fault; the message could repeat what the other side said.
            return new Offline(e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // A fault of ours or of the library must not end a visit. Its message could hold the token.
            String kind = e.getClass().getSimpleName();
            LOG.log(System.Logger.Level.WARNING, "Asking about a token ended in {0}", kind);
            return new Unusable(Why.NONSENSE, kind);
        }
    }

    private OnlineAnswer send(String token, String requestId) throws IOException {
        String question = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", requestId)
                .put("token", token)
                .toString();
        Request.Builder request = new Request.Builder()
                .url(settings.address().toString())
                .header("Accept", "application/json")
                // Without this OkHttp would accept gzip, and a small answer could unpack to a large one.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "cccd-kiosk")
                .post(RequestBody.create(question, JSON));
        settings.credential().ifPresent(credential -> request.header("Authorization", "Bearer " + credential));
        try (Response response = client.newCall(request.build()).execute()) {
            return bounded(response.body().source())
                    .map(body -> ServiceAnswer.of(response.code(), body, requestId))
                    .orElseGet(() -> new Unusable(Why.NONSENSE, "more than " + MOST_ANSWER_BYTES + " bytes"));
        }
    }

    /** A UUID that nobody can foresee. */
    private String newId() {
        byte[] bytes = new byte[UUID_BYTES];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
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
