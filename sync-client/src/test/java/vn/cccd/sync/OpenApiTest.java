package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.outbox.ChainLink;

/** What the client sends and what the backend answers fit the published contract. */
class OpenApiTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path directory;

    private KioskKey key() throws Exception {
        return KioskKey.openOrCreate(directory.resolve("key"), Clock.systemUTC(), random);
    }

    private String signed(CheckIn checkIn, long sequence) throws Exception {
        ChainLink link = new ChainLink(
                sequence,
                sequence == 1
                        ? Optional.empty()
                        : Optional.of(Bytes.utf8("before").sha256()));
        return key().sign(CheckInDocument.write(checkIn, "kiosk-1", "bv-mau", link));
    }

    private UUID newId() {
        return UuidV7.make(Clock.systemUTC(), random);
    }

    private static String part(String compact, int part) {
        return new String(Base64.getUrlDecoder().decode(compact.split("\\.", -1)[part]), StandardCharsets.UTF_8);
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() throws Exception {
        ObjectNode document = OpenApiDocument.load();
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void whatTheClientSignsFits() throws Exception {
        for (String compact : List.of(signed(CheckIns.full(newId()), 7), signed(CheckIns.small(newId()), 1))) {
            assertThat(OpenApiDocument.complaints("SignedRecord", '"' + compact + '"'))
                    .isEmpty();
            assertThat(OpenApiDocument.complaints("RecordHeader", part(compact, 0)))
                    .isEmpty();
            assertThat(OpenApiDocument.complaints("CheckIn", part(compact, 1))).isEmpty();
        }
    }

    @Test
    void theDocumentIsStrictAboutThePerson() throws Exception {
        String json = part(signed(CheckIns.full(newId()), 7), 1);
        assertThat(OpenApiDocument.complaints("CheckIn", json.replace("\"sex\":\"male\"", "\"religion\":\"x\"")))
                .isNotEmpty();
        assertThat(OpenApiDocument.complaints("CheckIn", json.replace("\"1990-01-01\"", "null")))
                .isNotEmpty();
        assertThat(OpenApiDocument.complaints("CheckIn", json.replace("+07:00", "Z")))
                .isNotEmpty();
        assertThat(OpenApiDocument.complaints("CheckIn", json.replace("\"sequence\":7", "\"sequence\":0")))
                .isNotEmpty();
    }

    @Test
    void whatTheBackendAnswersFits() throws Exception {
        try (SimulatedBackend backend =
                        SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), random);
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(BackendCalls.trusting(backend.caCertificate()))
                        .build()) {
            UUID id = newId();
            String first = signed(CheckIns.full(id), 1);
            assertAnswer(client, backend, "BatchAnswer", 200, first);
            assertAnswer(client, backend, "BatchAnswer", 200, first);
            assertThat(assertAnswer(client, backend, "BatchAnswer", 200, signed(CheckIns.small(id), 1)))
                    .contains("conflict");
            backend.mishap(BackendMishap.parse("reject:NOT_ON_ROSTER*1"));
            assertThat(assertAnswer(client, backend, "BatchAnswer", 200, signed(CheckIns.small(newId()), 2)))
                    .contains("rejected");
            backend.mishap(BackendMishap.parse("retry:5*1"));
            assertThat(assertAnswer(client, backend, "BatchAnswer", 200, signed(CheckIns.small(newId()), 2)))
                    .contains("retry");
            assertAnswer(client, backend, "Problem", 400, "no.record.at-all");
        }
    }

    private static String assertAnswer(
            HttpClient client, SimulatedBackend backend, String schema, int status, String record) throws Exception {
        String body = "{\"records\":[\"" + record + "\"]}";
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(backend.uri() + "/v1/check-ins"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(OpenApiDocument.complaints(schema, answer.body()))
                .as(answer.body())
                .isEmpty();
        return answer.body();
    }
}
