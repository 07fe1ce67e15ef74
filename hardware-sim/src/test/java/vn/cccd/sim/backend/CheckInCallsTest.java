package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The edges of {@code POST /v1/check-ins}. */
@Timeout(120)
class CheckInCallsTest {
    private static final String FIRST = "";

    @TempDir
    Path directory;

    private SigningKiosk kiosk;
    private SimulatedBackend backend;
    private BackendCaller caller;

    @BeforeEach
    void start() throws Exception {
        kiosk = new SigningKiosk();
        backend = SimulatedBackend.start(
                BackendSettings.forgetting(directory.resolve("ca.pem")).withKeptContents(3),
                Clock.systemUTC(),
                new SecureRandom());
        caller = BackendCaller.of(backend);
    }

    @AfterEach
    void stop() {
        caller.close();
        backend.close();
    }

    private static byte[] gzip(byte[] content) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private HttpResponse<String> postPacked(byte[] body) throws Exception {
        return caller.post("/v1/check-ins", body, "Content-Type", "application/json", "Content-Encoding", "gzip");
    }

    private JsonNode results(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("results");
    }

    @Test
    void aPackedBatchIsTakenAsAnyOther() throws Exception {
        String body = "{\"records\":[\"" + kiosk.record(UUID.randomUUID(), 1, FIRST) + "\"]}";
        assertThat(postPacked(gzip(body.getBytes(StandardCharsets.UTF_8))).body())
                .contains("accepted");
        assertThat(backend.accepted()).isEqualTo(1);
    }

    @Test
    void whatUnpacksToTooMuchOrNotAtAllIsRefused() throws Exception {
        assertThat(postPacked(gzip(new byte[9 << 20])).statusCode()).isEqualTo(413);
        assertThat(postPacked("{}".getBytes(StandardCharsets.UTF_8)).body()).contains("NOT_GZIP");
        byte[] cutShort = gzip("{\"records\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThat(postPacked(Arrays.copyOf(cutShort, cutShort.length - 9)).statusCode())
                .isEqualTo(400);
        assertThat(caller.post(
                                "/v1/check-ins",
                                new byte[2],
                                "Content-Type",
                                "application/json",
                                "Content-Encoding",
                                "br")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aHundredRecordsAreABatchAndOneMoreIsNone() throws Exception {
        List<String> records = new ArrayList<>();
        for (int sequence = 1; sequence <= 100; sequence++) {
            records.add(kiosk.record(
                    UUID.randomUUID(), sequence, sequence == 1 ? FIRST : SigningKiosk.hash(records.getLast())));
        }
        JsonNode results = results(caller.deliver(records.toArray(String[]::new)));
        assertThat(results).hasSize(100);
        assertThat(results.findValuesAsText("status")).containsOnly("accepted");
        assertThat(backend.audit().holds()).isTrue();
        records.add(kiosk.record(UUID.randomUUID(), 101, "x"));
        assertThat(caller.deliver(records.toArray(String[]::new)).statusCode()).isEqualTo(400);
        assertThat(backend.accepted()).isEqualTo(100);
        assertThat(backend.received())
                .hasSize(3)
                .last()
                .extracting(ReceivedCheckIn::sequence)
                .isEqualTo(100L);
    }

    @Test
    void aPoisonRecordIsRejectedWithItsReasonAndTheNextIsTaken() throws Exception {
        String good = kiosk.record(UUID.randomUUID(), 1, FIRST);
        String[] part = good.split("\\.", -1);
        String noHeader = "AAAA." + payload("\"kiosk\":\"k\",\"sequence\":1") + "." + part[2];
        String noSequence = kiosk.signed(json("\"kiosk\":\"k\""));
        String sequenceTooLarge = kiosk.signed(json("\"kiosk\":\"k\",\"sequence\":1" + "0".repeat(30)));
        String tellsTooMuch = kiosk.signed(
                json(
                        "\"kiosk\":\"k\",\"sequence\":1,\"person\":{\"number\":\"999090000123\",\"fullName\":\"A\",\"religion\":\"x\"}"));
        JsonNode results = results(caller.deliver(noHeader, noSequence, sequenceTooLarge, tellsTooMuch, good));
        assertThat(results.findValuesAsText("reason"))
                .containsExactly("SIGNATURE_INVALID", "RECORD_INCOMPLETE", "RECORD_INCOMPLETE", "PERSON_NOT_MINIMAL");
        assertThat(results.get(4).path("status").asText()).isEqualTo("accepted");
        assertThat(backend.findings()).noneMatch(finding -> finding.contains("999090000123"));
    }

    @Test
    void theSameIdTwiceInABatchIsOneRecord() throws Exception {
        UUID id = UUID.randomUUID();
        String record = kiosk.record(id, 1, FIRST);
        String signedAgain = kiosk.record(id, 1, FIRST);
        assertThat(results(caller.deliver(record, record, signedAgain)).findValuesAsText("status"))
                .containsExactlyElementsOf(Collections.nCopies(3, "accepted"));
        assertThat(backend.accepted()).isEqualTo(1);
        assertThat(backend.audit().kiosk("k").orElseThrow().repeats()).isEqualTo(2);
    }

    private static String json(String members) {
        return "{\"id\":\"" + UUID.randomUUID() + "\"," + members + "}";
    }

    private static String payload(String members) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json(members).getBytes(StandardCharsets.UTF_8));
    }
}
