package vn.cccd.sync.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.reference.ReferenceAnswer;
import vn.cccd.sync.reference.ReferenceName;
import vn.cccd.sync.reference.ReferenceSource;

/** {@code GET /v1/reference/{name}} over the same client, certificate and connections as the delivery of records. */
final class HttpsReference implements ReferenceSource {
    /** More than {@code ReferencePace} takes is not read; this is for what announces nothing. */
    private static final long MOST_BYTES = 12 << 20;

    private final Supplier<OkHttpClient> client;
    private final HttpUrl backend;
    private final Clock clock;
    private volatile boolean closed;
    private volatile @Nullable Call current;

    /**
     * Connects when it is used.
     *
     * @param client the present one: another after each change of credentials
     */
    HttpsReference(Supplier<OkHttpClient> client, HttpUrl backend, Clock clock) {
        this.client = client;
        this.backend = backend;
        this.clock = clock;
    }

    @Override
    public ReferenceAnswer fetch(ReferenceName name, Optional<String> entityTag, OptionalLong from) {
        HttpUrl.Builder url =
                backend.newBuilder().addPathSegments("v1/reference").addPathSegment(name.word());
        from.ifPresent(version -> url.addQueryParameter("from", Long.toString(version)));
        Request.Builder request = new Request.Builder()
                .url(url.build())
                // Without this OkHttp would accept gzip, and a small answer could unpack to a large one.
                .header("Accept-Encoding", "identity")
                .header("Accept", "application/jose")
                .header("User-Agent", "cccd-kiosk");
        entityTag.ifPresent(tag -> request.header("If-None-Match", tag));
        Call call = client.get().newCall(request.build());
        current = call;
        if (closed) {
            return new ReferenceAnswer.TryLater("closed", Optional.empty());
        }
        try (Response response = call.execute()) {
            return answer(response);
        } catch (IOException e) {
            // The class names the fault (refused, reset, time-out, TLS); the message could repeat what a server said.
            return new ReferenceAnswer.TryLater(e.getClass().getSimpleName(), Optional.empty());
        }
    }

    private ReferenceAnswer answer(Response response) throws IOException {
        int status = response.code();
        if (status == 304) {
            return new ReferenceAnswer.NotChanged();
        }
        if (status == 200) {
            MediaType type = response.body().contentType();
            if (type == null || !"application".equals(type.type()) || !"jose".equals(type.subtype())) {
                return new ReferenceAnswer.Refused("another content type");
            }
            Optional<Bytes> body = response.body().contentLength() > MOST_BYTES
                    ? Optional.empty()
                    : bounded(response.body().source());
            return body.isEmpty()
                    ? new ReferenceAnswer.TooLarge()
                    : new ReferenceAnswer.Content(body.get(), Optional.ofNullable(response.header("ETag")));
        }
        boolean ofThisName =
                status >= 400 && status < 500 && status != 401 && status != 403 && status != 408 && status != 429;
        Optional<Duration> delay =
                RetryAfter.parse(Optional.ofNullable(response.header(HttpsUplink.HIDDEN_RETRY_AFTER)), clock.instant());
        return ofThisName
                ? new ReferenceAnswer.Refused("status " + status)
                : new ReferenceAnswer.TryLater("status " + status, delay);
    }

    /** Empty when there is more than we are willing to hold. */
    private static Optional<Bytes> bounded(BufferedSource source) throws IOException {
        Buffer buffer = new Buffer();
        while (buffer.size() <= MOST_BYTES) {
            if (source.read(buffer, MOST_BYTES + 1 - buffer.size()) == -1) {
                return Optional.of(Bytes.copyOf(buffer.readByteArray()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        Call underWay = current;
        if (underWay != null) {
            underWay.cancel();
        }
    }
}
