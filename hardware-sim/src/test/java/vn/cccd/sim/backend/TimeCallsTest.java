package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TimeCallsTest {
    private static final String NONCE = "bm9uY2Ugb2Ygb25l";

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-20T01:02:03.456Z"));
    private SimulatedBackend backend;
    private BackendCaller caller;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), clock, new SecureRandom());
        caller = BackendCaller.of(backend);
    }

    @AfterEach
    void stop() {
        caller.close();
        backend.close();
    }

    private JsonNode time() throws Exception {
        HttpResponse<String> answer = caller.get("/v1/time?nonce=" + NONCE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JWSObject jws = JWSObject.parse(answer.body());
        assertThat(jws.getHeader().getType()).hasToString("cccd-time+jws");
        assertThat(jws.verify(
                        new ECDSAVerifier(JWKSet.load(backend.signingKeys().toFile())
                                .getKeyByKeyId(jws.getHeader().getKeyID())
                                .toECKey())))
                .isTrue();
        return new ObjectMapper().readTree(jws.getPayload().toString());
    }

    @Test
    void theTimeIsSignedTogetherWithTheNonce() throws Exception {
        assertThat(time().path("nonce").asText()).isEqualTo(NONCE);
        assertThat(time().path("time").asText()).isEqualTo("2026-11-20T01:02:03.456Z");
    }

    @Test
    void withoutAFreshNonceThereIsNoTime() throws Exception {
        for (String query :
                new String[] {"", "?nonce=", "?nonce=short", "?nonce=" + "a".repeat(129), "?nonce=%20" + NONCE}) {
            assertThat(caller.get("/v1/time" + query).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aScriptPutsTheBackendsClockWrongAndRightAgain() throws Exception {
        backend.mishap(BackendMishap.parse("clock:-1d"));
        assertThat(time().path("time").asText()).isEqualTo("2026-11-19T01:02:03.456Z");
        assertThat(caller.get("/nowhere").headers().firstValue("Date")).contains("Thu, 19 Nov 2026 01:02:03 GMT");
        backend.clearMishaps();
        assertThat(caller.get("/nowhere").headers().firstValue("Date")).contains("Fri, 20 Nov 2026 01:02:03 GMT");
    }
}
