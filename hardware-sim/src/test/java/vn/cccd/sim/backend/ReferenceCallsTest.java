package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ReferenceCallsTest {
    @TempDir
    Path directory;

    private SimulatedBackend backend;
    private BackendCaller caller;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.startKeeping(0, directory, Clock.systemUTC(), new SecureRandom());
        caller = BackendCaller.of(backend);
    }

    @AfterEach
    void stop() {
        caller.close();
        backend.close();
    }

    private JWSObject verified(HttpResponse<String> answer) throws Exception {
        JWSObject jws = JWSObject.parse(answer.body());
        assertThat(isVerified(jws)).isTrue();
        return jws;
    }

    private boolean isVerified(JWSObject jws) throws Exception {
        JWKSet published = JWKSet.load(backend.signingKeys().toFile());
        var key = published.getKeyByKeyId(jws.getHeader().getKeyID()).toECKey();
        assertThat(key.isPrivate()).isFalse();
        return jws.verify(new ECDSAVerifier(key));
    }

    private static JsonNode payload(JWSObject jws) throws Exception {
        return new ObjectMapper().readTree(jws.getPayload().toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyBundleIsThereFromTheStartSignedWithThePublishedKey(ReferenceName name) throws Exception {
        HttpResponse<String> answer = caller.get("/v1/reference/" + name.word());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/jose");
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        JWSObject jws = verified(answer);
        assertThat(jws.getHeader().getType()).hasToString("cccd-bundle+jws");
        assertThat(payload(jws).path("name").asText()).isEqualTo(name.word());
        assertThat(payload(jws).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void whoHoldsTheCurrentVersionIsToldSoAndNothingElse() throws Exception {
        String tag =
                caller.get("/v1/reference/crl").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = caller.get("/v1/reference/crl", "If-None-Match", "\"other\", " + tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains(tag);

        assertThat(backend.publish(ReferenceName.CRL, "{\"lists\":[\"AAAA\"]}")).isEqualTo(2);
        HttpResponse<String> newer = caller.get("/v1/reference/crl", "If-None-Match", tag);
        assertThat(newer.statusCode()).isEqualTo(200);
        assertThat(payload(verified(newer)).path("version").asLong()).isEqualTo(2);
        assertThat(payload(verified(newer)).at("/content/lists/0").asText()).isEqualTo("AAAA");
    }

    @Test
    void versionsGoOnAfterARestart() throws Exception {
        backend.publish(ReferenceName.TRUST, "{\"certificates\":[\"AAAA\"]}");
        HttpResponse<String> before = caller.get("/v1/reference/trust");
        stop();
        start();
        HttpResponse<String> after = caller.get("/v1/reference/trust");
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
        assertThat(backend.publish(ReferenceName.TRUST, "{\"certificates\":[]}"))
                .isEqualTo(3);
    }

    @Test
    void anOlderVersionComesRightlySigned() throws Exception {
        backend.publish(ReferenceName.SETTINGS, "{\"values\":{\"a\":\"b\"}}");
        JsonNode older = payload(verified(spoilt("bundle:rollback*1", "settings")));
        assertThat(older.path("version").asLong()).isEqualTo(1);
        assertThat(payload(verified(caller.get("/v1/reference/settings")))
                        .path("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void aWrongSignatureNamesTheRightKey() throws Exception {
        assertThat(isVerified(
                        JWSObject.parse(spoilt("bundle:signature*1", "roster").body())))
                .isFalse();
    }

    @Test
    void anotherNameIsInsideOfARightSignature() throws Exception {
        JsonNode other = payload(verified(spoilt("bundle:name*1", "trust")));
        assertThat(other.path("name").asText()).isEqualTo("crl");
    }

    @Test
    void aTruncatedBundleIsWholeToHttp() throws Exception {
        String whole = caller.get("/v1/reference/services").body();
        assertThat(whole).startsWith(spoilt("bundle:truncated*1", "services").body());
    }

    @Test
    void anOversizedBundleIsRightlySigned() throws Exception {
        HttpResponse<String> answer = spoilt("bundle:oversized*1", "blocklist");
        assertThat(answer.body().length()).isGreaterThan(16 << 20);
        verified(answer);
    }

    @Test
    void aFewChangesOfALongListComeAsADeltaToWhoHoldsTheVersionBefore() throws Exception {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            documents.append("{\"hash\":\"h").append(i).append("\",\"reason\":\"LOST\"},");
        }
        backend.publish(
                ReferenceName.BLOCKLIST, "{\"documents\":[" + documents + "{\"hash\":\"x\",\"reason\":\"LOST\"}]}");
        backend.publish(
                ReferenceName.BLOCKLIST, "{\"documents\":[" + documents + "{\"hash\":\"y\",\"reason\":\"LOST\"}]}");

        JWSObject delta = verified(caller.get("/v1/reference/blocklist?from=2"));
        assertThat(delta.getHeader().getType()).hasToString("cccd-bundle-delta+jws");
        assertThat(payload(delta).at("/changes/put/0/hash").asText()).isEqualTo("y");
        assertThat(payload(delta).at("/changes/remove/0").asText()).isEqualTo("x");
        assertThat(payload(delta).path("version").asLong()).isEqualTo(3);
        for (String from : new String[] {"1", "3", "99", "-1", "x", ""}) {
            JWSObject whole = verified(caller.get("/v1/reference/blocklist?from=" + from));
            assertThat(whole.getHeader().getType()).as(from).hasToString("cccd-bundle+jws");
        }
        assertThat(verified(caller.get("/v1/reference/trust?from=1"))
                        .getHeader()
                        .getType())
                .hasToString("cccd-bundle+jws");
    }

    @Test
    void otherFlawsAreRightlySignedToo() throws Exception {
        backend.publish(ReferenceName.CRL, "{\"lists\":[\"AAAA\"]}");
        assertThat(payload(verified(spoilt("bundle:expired*1", "crl")))
                        .path("expiresAt")
                        .asText())
                .isLessThan(Clock.systemUTC().instant().toString());
        assertThat(payload(verified(spoilt("bundle:content*1", "crl")))
                        .at("/content/lists")
                        .isTextual())
                .isTrue();
        JsonNode reused = payload(verified(spoilt("bundle:reused*1", "crl")));
        assertThat(reused.path("version").asLong()).isEqualTo(2);
        assertThat(reused.path("content").has("other")).isTrue();
    }

    @Test
    void aFlawIsForTheNamedBundleOnly() throws Exception {
        backend.mishap(BackendMishap.parse("bundle:signature@/v1/reference/crl"));
        verified(caller.get("/v1/reference/trust"));
        assertThat(isVerified(JWSObject.parse(caller.get("/v1/reference/crl").body())))
                .isFalse();
    }

    @Test
    void nothingElseIsOnTheShelf() throws Exception {
        for (String name : new String[] {"", "Trust", "trust/", "nothing", "..%2fbackend-keys.p12"}) {
            assertThat(caller.get("/v1/reference/" + name).statusCode()).isEqualTo(404);
        }
        assertThat(caller.post("/v1/reference/trust", "{}").statusCode()).isEqualTo(405);
        assertThatIllegalArgumentException().isThrownBy(() -> backend.publish(ReferenceName.CRL, "[]"));
    }

    private HttpResponse<String> spoilt(String mishap, String name) throws Exception {
        String tag =
                caller.get("/v1/reference/" + name).headers().firstValue("ETag").orElseThrow();
        backend.mishap(BackendMishap.parse(mishap));
        HttpResponse<String> answer = caller.get("/v1/reference/" + name, "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        return answer;
    }
}
