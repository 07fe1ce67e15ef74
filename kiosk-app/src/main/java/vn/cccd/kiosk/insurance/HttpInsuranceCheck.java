package vn.cccd.kiosk.insurance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.cccd.kiosk.identity.BirthDate;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Unknown;
import vn.cccd.kiosk.insurance.InsuranceOutcome.Why;

/** The client of the contract that this package describes. Nothing is sent twice. */
public final class HttpInsuranceCheck implements InsuranceCheck {
    private static final System.Logger LOG = System.getLogger(HttpInsuranceCheck.class.getName());
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MOST_ANSWER_BYTES = 16 * 1024;
    private static final int UUID_BYTES = 16;

    private final InsuranceSettings settings;
    private final OkHttpClient client;
    private final Clock clock;
    private final SecureRandom random;

    private HttpInsuranceCheck(InsuranceSettings settings, OkHttpClient client, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Opens the way to a service; connects when it is asked.
     *
     * @param clock says which day is today at the site
     * @throws IOException when the file of authorities cannot be used
     */
    public static HttpInsuranceCheck open(InsuranceSettings settings, Clock clock, SecureRandom random)
            throws IOException {
        InsuranceTrust trust = InsuranceTrust.load(settings.ca());
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sockets(), trust.manager())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // OkHttp repeats a call by itself when it sees this header.
                .addNetworkInterceptor(chain -> chain.proceed(chain.request())
                        .newBuilder()
                        .removeHeader("Retry-After")
                        .build())
                .connectTimeout(settings.timeLimit())
                .readTimeout(settings.timeLimit())
                .writeTimeout(settings.timeLimit())
                .callTimeout(settings.timeLimit())
                .build();
        return new HttpInsuranceCheck(settings, client, clock, random);
    }

    @Override
    public InsuranceOutcome of(IdNumber number, Optional<BirthDate> birthDate) {
        InsuranceOutcome outcome = ask(number, birthDate);
        if (outcome instanceof Unknown unknown) {
            LOG.log(System.Logger.Level.WARNING, "insurance not checked: " + unknown.why());
        }
        return outcome;
    }

    private InsuranceOutcome ask(IdNumber number, Optional<BirthDate> birthDate) {
        try {
            return send(number, birthDate, newId());
        } catch (SSLException e) {
            return new Unknown(Why.NOT_TRUSTED);
        } catch (InterruptedIOException e) {
            return new Unknown(Why.TIMED_OUT);
        } catch (IOException e) {
            return new Unknown(Why.OFFLINE);
        } catch (RuntimeException e) {
            // A fault of ours or of the library must not end a visit. Its message could hold what was asked.
            return new Unknown(Why.NONSENSE);
        }
    }

    private InsuranceOutcome send(IdNumber number, Optional<BirthDate> birthDate, String requestId) throws IOException {
        ObjectNode question = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", requestId)
                .put("number", number.digits());
        birthDate.ifPresent(date -> question.put("birthDate", date.iso()));
        Request request = new Request.Builder()
                .url(settings.address().toString())
                .header("Accept", "application/json")
                // Without this OkHttp would accept gzip, and a small answer could unpack to a large one.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "cccd-kiosk")
                .post(RequestBody.create(question.toString(), JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return bounded(response.body().source())
                    .map(body -> InsuranceAnswer.of(response.code(), body, requestId, LocalDate.now(clock)))
                    .orElseGet(() -> new Unknown(Why.NONSENSE));
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
