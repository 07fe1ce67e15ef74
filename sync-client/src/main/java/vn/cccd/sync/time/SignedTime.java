package vn.cccd.sync.time;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongSupplier;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.SideLine;

/**
 * Asks the backend for the time.
 *
 * <p><b>Security guarantees.</b> A time counts when a key that the kiosk was given signed it, as a time, for the nonce of this very question,
 * and when it came within {@link #SLOWEST}. So an earlier answer, a bundle, or an answer held back on the way count for nothing, whoever ends TLS.
 */
public final class SignedTime {
    /** A slower answer says too little about now. */
    public static final Duration SLOWEST = Duration.ofSeconds(5);

    static final String TYPE = "cccd-time+jws";

    private static final int NONCE_BYTES = 16;
    private static final int MOST_BYTES = 4 << 10;
    private static final int OK = 200;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SideLine line;
    private final BackendKeys keys;
    private final SecureRandom random;
    private final LongSupplier nanoTime;

    /** @param nanoTime the monotonic clock, as {@link System#nanoTime} */
    public SignedTime(SideLine line, BackendKeys keys, SecureRandom random, LongSupplier nanoTime) {
        this.line = line;
        this.keys = keys;
        this.random = random;
        this.nanoTime = nanoTime;
    }

    /** Takes as long as one call. */
    public TimeAnswer ask() {
        byte[] fresh = new byte[NONCE_BYTES];
        random.nextBytes(fresh);
        String nonce = Bytes.copyOf(fresh).toBase64Url();
        long begun = nanoTime.getAsLong();
        SideLine.Answer answer = line.call(SideLine.Request.get("v1/time?nonce=" + nonce, MOST_BYTES));
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - begun);
        return switch (answer) {
            case SideLine.Answer.Silent silent -> new TimeAnswer.Silent();
            case SideLine.Answer.Said said -> understood(said, nonce, took);
        };
    }

    private TimeAnswer understood(SideLine.Answer.Said said, String nonce, Duration took) {
        if (said.status() != OK) {
            return said.status() >= 500 || said.status() == 429
                    ? new TimeAnswer.Silent()
                    : new TimeAnswer.Refused(TimeRefusal.NOT_TOLD);
        }
        if (!said.is("application/jose")) {
            return new TimeAnswer.Refused(TimeRefusal.UNREADABLE);
        }
        Optional<Bytes> payload = keys.verified(said.body().toUtf8(), TYPE);
        if (payload.isEmpty()) {
            return new TimeAnswer.Refused(TimeRefusal.SIGNATURE);
        }
        try {
            JsonNode document = JSON.readTree(payload.get().toArray());
            if (!nonce.equals(document.path("nonce").textValue())) {
                return new TimeAnswer.Refused(TimeRefusal.NONCE);
            }
            Instant at = Instant.parse(document.path("time").asText());
            return took.compareTo(SLOWEST) > 0
                    ? new TimeAnswer.Refused(TimeRefusal.TOO_SLOW)
                    : new TimeAnswer.Told(at, took);
        } catch (IOException | DateTimeParseException e) {
            return new TimeAnswer.Refused(TimeRefusal.UNREADABLE);
        }
    }
}
