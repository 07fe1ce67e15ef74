package vn.cccd.sim.backend.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.bytes.Bytes;

class SimulatedGatewayTest {
    private static final Bytes KNOWN = Bytes.fromHex("300101");
    private static final String TIME_OF_THE_TEST = "20261120151530";

    @TempDir
    private static Path directory = Path.of("");

    private final SimulatedGateway gateway = start();

    private static SimulatedGateway start() {
        try {
            return SimulatedGateway.start(
                    Files.createTempDirectory(directory, "gateway"),
                    Clock.fixed(java.time.Instant.parse("2026-11-20T08:15:30Z"), java.time.ZoneOffset.UTC),
                    new SecureRandom());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void vouch() {
        gateway.vouchFor(KNOWN);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** A request as the contract has it; {@code changes} are put into headers and body before ({@code sign} false: after) signing. */
    private HttpResponse<String> ask(Map<String, String> changes, boolean sign) throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "request_id",
                UUID.randomUUID().toString(),
                "request_time",
                TIME_OF_THE_TEST,
                "license_id",
                gateway.licence(),
                "device_type",
                "KIOSK",
                "dia_chi",
                "Sanh A",
                "id_card",
                "999090000123",
                "dscert",
                Base64.getEncoder().encodeToString(KNOWN.toArray())));
        if (sign) {
            fields.putAll(changes);
        }
        String signature = signature(String.join(
                "|",
                fields.get("request_id"),
                fields.get("request_time"),
                fields.get("license_id"),
                fields.get("device_type"),
                fields.get("dia_chi"),
                fields.get("id_card"),
                fields.get("dscert")));
        fields.putAll(changes);
        String body = "{\"id_card\":\"" + fields.remove("id_card") + "\",\"dscert\":\"" + fields.remove("dscert")
                + "\",\"authentication_purpose\":\"p\",\"authentication_location\":\"l\",\"authentication_source\":\"s\"}";
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.address())
                .header("signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        fields.forEach(request::header);
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls()).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String signature(String text) throws Exception {
        String pem = Files.readString(gateway.licenceKey()).replaceAll("-----[A-Z ]+-----", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private SSLContext tls() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(gateway.caCertificate())) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @Test
    void itVouchesForTheSignersThatItKnows() throws Exception {
        HttpResponse<String> known = ask(Map.of(), true);
        HttpResponse<String> unknown = ask(Map.of("dscert", "MAA="), true);

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo("{\"responds\":{\"result\":true}}");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("\"result\":false").contains("VRF_CERT_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "dia_chi, Sanh B, false, 401, VRF_SIGNATURE",
        "id_card, 999090000124, false, 401, VRF_SIGNATURE",
        "dscert, MAA=, false, 401, VRF_SIGNATURE",
        "request_time, 20261120152531, true, 400, VRF_REQUEST_TIME",
        "request_time, 20261120081530, true, 400, VRF_REQUEST_TIME",
        "request_time, yesterday, true, 400, VRF_REQUEST_TIME",
        "request_id, 1, true, 400, VRF_REQUEST_ID",
        "license_id, SIM-0002, true, 403, VRF_LICENSE",
        "id_card, 12, true, 400, VRF_BODY",
    })
    void aWrongRequestIsRefusedWithItsReason(String field, String value, boolean signed, int status, String code)
            throws Exception {
        HttpResponse<String> answer = ask(Map.of(field, value), signed);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void tenMinutesOfDifferenceAreLetPass() throws Exception {
        assertThat(ask(Map.of("request_time", "20261120152530"), true).statusCode())
                .isEqualTo(200);
        gateway.shiftClock(Duration.ofMinutes(11));
        assertThat(ask(Map.of(), true).statusCode()).isEqualTo(400);
    }

    @Test
    void noRequestIsTakenTwice() throws Exception {
        Map<String, String> id = Map.of("request_id", "123e4567-e89b-42d3-a456-426614174000");

        assertThat(ask(id, true).statusCode()).isEqualTo(200);
        assertThat(ask(id, true).statusCode()).isEqualTo(409);
        assertThat(gateway.calls()).isEqualTo(2);
    }

    @Test
    void aMishapBefallsTheNextCallOnly() throws Exception {
        gateway.mishap(new GatewayMishap.Refusal(503, "VRF_BUSY"));

        assertThat(ask(Map.of(), true).statusCode()).isEqualTo(503);
        assertThat(ask(Map.of(), true).statusCode()).isEqualTo(200);
    }
}
