package vn.cccd.sync.delivery;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import vn.cccd.sync.bytes.Bytes;

/** Calls over the same client, certificate and connections as the delivery of records. */
final class HttpsSideLine implements SideLine {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Supplier<OkHttpClient> client;
    private final HttpUrl backend;
    private final ClockWatch watch;

    /** @param client the present one: another after each change of credentials */
    HttpsSideLine(Supplier<OkHttpClient> client, HttpUrl backend, ClockWatch watch) {
        this.client = client;
        this.backend = backend;
        this.watch = watch;
    }

    @Override
    public Answer call(Request asked) {
        String before = backend.toString();
        HttpUrl url = HttpUrl.get(before + (before.endsWith("/") ? "" : "/") + asked.path());
        okhttp3.Request.Builder request = new okhttp3.Request.Builder()
                .url(url)
                // Without this OkHttp would accept gzip, and a small answer could unpack to a large one.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "cccd-kiosk");
        asked.headers().forEach(request::header);
        asked.json().ifPresent(body -> request.post(RequestBody.create(body.toArray(), JSON)));
        long begun = watch.begin();
        try (Response response = client.get().newCall(request.build()).execute()) {
            Optional.ofNullable(response.headers().getInstant("Date")).ifPresent(date -> watch.heard(date, begun));
            return bounded(response.body().source(), asked.mostBytes())
                    .<Answer>map(body -> new Answer.Said(
                            response.code(),
                            type(response.body().contentType()),
                            Optional.ofNullable(response.header("ETag")),
                            body))
                    .orElseGet(() -> new Answer.Silent(
                            RetryCause.NONSENSE, "an answer of more than " + asked.mostBytes() + " bytes"));
        } catch (IOException e) {
            // The class names the fault (refused, reset, time-out, TLS); the message could repeat what a server said.
            return new Answer.Silent(HttpsUplink.cause(e), e.getClass().getSimpleName());
        }
    }

    private static String type(@Nullable MediaType type) {
        return type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    /** Empty when there is more than we are willing to hold. */
    private static Optional<Bytes> bounded(BufferedSource source, long most) throws IOException {
        Buffer buffer = new Buffer();
        while (buffer.size() <= most) {
            if (source.read(buffer, most + 1 - buffer.size()) == -1) {
                return Optional.of(Bytes.copyOf(buffer.readByteArray()));
            }
        }
        return Optional.empty();
    }
}
