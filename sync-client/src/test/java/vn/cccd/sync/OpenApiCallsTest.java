package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.backend.ReferenceName;
import vn.cccd.sim.backend.SimulatedBackend;

/** What the backend answers to the calls beside check-ins fits the published contract. */
class OpenApiCallsTest {
    @TempDir
    Path directory;

    private SimulatedBackend backend;
    private BackendCalls calls;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), new SecureRandom());
        calls = new BackendCalls(backend);
    }

    @AfterEach
    void stop() {
        calls.close();
        backend.close();
    }

    private static String content(ReferenceName name) {
        return switch (name) {
            case TRUST -> "{\"certificates\":[\"MAA=\"]}";
            case CRL -> "{\"lists\":[\"MAA=\"]}";
            case ROSTER ->
                "{\"appointments\":[{\"id\":\"a1\",\"number\":\"999090000123\",\"date\":\"2026-11-20\",\"time\":\"08:15\",\"service\":\"x\"}]}";
            case SERVICES ->
                "{\"services\":[{\"code\":\"kham\",\"name\":{\"vi\":\"Khám bệnh\",\"en\":\"See a doctor\"}}]}";
            case SETTINGS -> "{\"values\":{\"idleSeconds\":\"30\"}}";
            case BLOCKLIST ->
                "{\"documents\":[{\"hash\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\",\"reason\":\"LOST\"}]}";
        };
    }

    private static String part(String compact, int part) {
        return new String(Base64.getUrlDecoder().decode(compact.split("\\.", -1)[part]), StandardCharsets.UTF_8);
    }

    @Test
    void theDocumentNamesTheSixCalls() throws Exception {
        assertThat(OpenApiDocument.load().path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/v1/check-ins",
                        "/v1/evidence/{sha256}",
                        "/v1/reference/{name}",
                        "/v1/devices",
                        "/v1/telemetry",
                        "/v1/time");
    }

    @ParameterizedTest
    @EnumSource
    void aBundleFits(ReferenceName name) throws Exception {
        backend.publish(name, content(name));
        for (int version = 2; version < 4; version++) {
            HttpResponse<String> answer = calls.get("/v1/reference/{name}", "/v1/reference/" + name.word());
            assertThat(OpenApiDocument.complaints("BundleHeader", part(answer.body(), 0)))
                    .isEmpty();
            assertThat(OpenApiDocument.complaints("Bundle", part(answer.body(), 1)))
                    .isEmpty();
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(OpenApiDocument.complaints("EntityTag", new ObjectMapper().writeValueAsString(tag)))
                    .isEmpty();
            assertThat(calls.get("/v1/reference/{name}", "/v1/reference/" + name.word(), "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            backend.publish(name, content(name));
        }
        assertThat(OpenApiDocument.complaints(
                        "Bundle",
                        "{\"name\":\"" + name.word()
                                + "\",\"version\":1,\"issuedAt\":\"2026-11-20T01:02:03Z\",\"content\":{}}"))
                .isNotEmpty();
    }

    @Test
    void aDeltaFits() throws Exception {
        String appointment = "{\"id\":\"a%d\",\"number\":\"999090000123\",\"date\":\"2026-11-20\"}";
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            before.append(appointment.formatted(i)).append(',');
        }
        backend.publish(ReferenceName.ROSTER, "{\"appointments\":[" + before + appointment.formatted(100) + "]}");
        backend.publish(ReferenceName.ROSTER, "{\"appointments\":[" + before + appointment.formatted(101) + "]}");
        String answer =
                calls.get("/v1/reference/{name}", "/v1/reference/roster?from=2").body();
        assertThat(OpenApiDocument.complaints("BundleDeltaHeader", part(answer, 0)))
                .isEmpty();
        assertThat(OpenApiDocument.complaints("BundleDelta", part(answer, 1))).isEmpty();
        assertThat(OpenApiDocument.complaints("Bundle", part(answer, 1))).isNotEmpty();
    }

    @Test
    void aBundleThatIsNotThereFitsToo() throws Exception {
        assertThat(calls.get("/v1/reference/{name}", "/v1/reference/other").statusCode())
                .isEqualTo(404);
    }

    @Test
    void enrolmentFits() throws Exception {
        String request = request();
        String code = backend.invite("kiosk-1", Duration.ofHours(1));
        String call = "{\"code\":\"" + code + "\",\"request\":\"" + request + "\"}";
        assertThat(calls.post("/v1/devices", call).statusCode()).isEqualTo(201);
        assertThat(calls.post("/v1/devices", call.replace(request, request())).body())
                .contains("CODE_USED");
        assertThat(calls.post("/v1/devices", "{\"request\":\"" + request + "\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(calls.postAnything("/v1/devices", "{}").statusCode()).isEqualTo(400);
    }

    private static String request() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        return Base64.getEncoder()
                .encodeToString(new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=kiosk"), pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                        .getEncoded());
    }

    @Test
    void telemetryFitsAndBothSidesRefuseTheSame() throws Exception {
        String counters =
                "{\"kiosk\":\"kiosk-1\",\"reads\":12,\"failures\":{\"CARD_MOVED\":2},\"readers\":[{\"name\":\"ACS ACR1252 [PICC] 01 00\",\"reads\":12,\"medianMillis\":1800,\"p99Millis\":2900}],\"queueLength\":3}";
        assertThat(calls.post("/v1/telemetry", counters).statusCode()).isEqualTo(204);
        assertThat(calls.post("/v1/telemetry", counters).statusCode()).isEqualTo(429);
        for (String wrong : List.of(
                counters.replace("}", ",\"fullName\":\"A\"}"),
                counters.replace("\"reads\":12,\"f", "\"f"),
                counters.replace("01 00", "999090000123"),
                counters.replace("\"queueLength\":3", "\"queueLength\":-3"),
                counters.replace("CARD_MOVED", "card moved"))) {
            assertThat(OpenApiDocument.complaints("Telemetry", wrong)).as(wrong).isNotEmpty();
            assertThat(calls.postAnything("/v1/telemetry", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void signedTimeFits() throws Exception {
        HttpResponse<String> answer = calls.get("/v1/time", "/v1/time?nonce=0123456789abcdef");
        assertThat(OpenApiDocument.complaints("TimeHeader", part(answer.body(), 0)))
                .isEmpty();
        assertThat(OpenApiDocument.complaints("ServerTime", part(answer.body(), 1)))
                .isEmpty();
        assertThat(calls.get("/v1/time", "/v1/time").statusCode()).isEqualTo(400);
    }
}
