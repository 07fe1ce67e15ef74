package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SimulatedBackendTest {
    private static final String FIRST = "";
    private static final String CHECK_INS = "/v1/check-ins";

    @TempDir
    Path directory;

    private SigningKiosk kiosk;
    private SimulatedBackend backend;
    private BackendCaller caller;

    @BeforeEach
    void start() throws Exception {
        kiosk = new SigningKiosk();
        backend = SimulatedBackend.startKeeping(0, directory, Clock.systemUTC(), new SecureRandom());
        caller = BackendCaller.of(backend);
    }

    @AfterEach
    void stop() {
        caller.close();
        backend.close();
    }

    private HttpResponse<String> post(String body) throws Exception {
        return caller.post("/v1/check-ins", body);
    }

    private String deliver(String... records) throws Exception {
        HttpResponse<String> answer = caller.deliver(records);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aRecordIsTakenOnceHoweverOftenItComes() throws Exception {
        UUID id = UUID.randomUUID();
        String record = kiosk.record(id, 1, FIRST);
        String accepted = "{\"results\":[{\"id\":\"" + id + "\",\"status\":\"accepted\"}]}";
        assertThat(deliver(record)).isEqualTo(accepted);
        assertThat(deliver(record)).isEqualTo(accepted);
        assertThat(backend.received()).singleElement().satisfies(received -> {
            assertThat(received.id()).isEqualTo(id);
            assertThat(received.deliveries()).isEqualTo(2);
        });
        assertThat(backend.deliveries()).isEqualTo(2);
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void otherContentUnderTheSameIdIsAConflict() throws Exception {
        UUID id = UUID.randomUUID();
        deliver(kiosk.record(id, 1, FIRST));
        assertThat(deliver(kiosk.record(id, 2, FIRST))).contains("conflict");
        assertThat(backend.received()).hasSize(1);
    }

    @Test
    void anUnbrokenChainIsFoundFaultless() throws Exception {
        String first = kiosk.record(UUID.randomUUID(), 1, FIRST);
        String second = kiosk.record(UUID.randomUUID(), 2, SigningKiosk.hash(first));
        deliver(first, second);
        deliver(kiosk.record(UUID.randomUUID(), 3, SigningKiosk.hash(second)));
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void gapsWrongLinksAndWrongOrderAreNoted() throws Exception {
        deliver(kiosk.record(UUID.randomUUID(), 1, "bm90aGluZyB3YXMgYmVmb3Jl"));
        deliver(kiosk.record(UUID.randomUUID(), 3, "x"));
        deliver(kiosk.record(UUID.randomUUID(), 2, "x"));
        deliver(kiosk.record(UUID.randomUUID(), 4, "x"));
        assertThat(backend.findings())
                .containsExactly(
                        "kiosk k, record 1 does not link to the record before it",
                        "kiosk k, record 3 follows 1",
                        "kiosk k, record 2 came after 3",
                        "kiosk k, record 4 does not link to the record before it");
    }

    @Test
    void aSignatureThatIsWrongOrOfAnotherKeyIsRejected() throws Exception {
        String record = kiosk.record(UUID.randomUUID(), 1, FIRST);
        String[] parts = record.split("\\.", -1);
        String otherSignature = kiosk.record(UUID.randomUUID(), 1, FIRST).split("\\.", -1)[2];
        assertThat(deliver(parts[0] + "." + parts[1] + "." + otherSignature)).contains("SIGNATURE_INVALID");
        deliver(record);
        assertThat(deliver(new SigningKiosk().record(UUID.randomUUID(), 2, SigningKiosk.hash(record))))
                .contains("KEY_UNKNOWN");
        assertThat(backend.received()).hasSize(1);
    }

    @Test
    void whatIsNoCallOfTheContractIsToldWhy() throws Exception {
        assertThat(post("nonsense").body()).contains("NOT_JSON");
        assertThat(post("{}").body()).contains("NO_RECORDS");
        assertThat(post("{\"records\":[]}").body()).contains("NO_RECORDS");
        assertThat(post("{\"records\":[1]}").body()).contains("RECORD_UNREADABLE");
        assertThat(post("{\"records\":[\"a.b.c\"]}").body()).contains("RECORD_UNREADABLE");
        assertThat(post("{\"records\":[\"" + kiosk.signed("{}") + "\"]}").statusCode())
                .isEqualTo(400);
        assertThat(caller.post("/v2/check-ins", "{}").statusCode()).isEqualTo(404);
        assertThat(caller.post(CHECK_INS, new byte[2], "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post(" ".repeat((8 << 20) + 1)).statusCode()).isEqualTo(413);
        assertThat(caller.get(CHECK_INS).statusCode()).isEqualTo(405);
    }

    @Test
    void mishapsFollowOneAnother() throws Exception {
        for (String mishap : List.of("status:429,retry-after=3*1", "reject:NO*1", "retry:7*1", "lose-answer*1")) {
            backend.mishap(BackendMishap.parse(mishap));
        }
        String record = kiosk.record(UUID.randomUUID(), 1, FIRST);
        HttpResponse<String> busy = caller.deliver(record);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).contains("3");
        assertThat(deliver(record)).contains("\"rejected\",\"reason\":\"NO\"");
        assertThat(deliver(record)).contains("\"retry\",\"retryAfterSeconds\":7");
        assertThat(backend.received()).isEmpty();
        assertThatIOException().isThrownBy(() -> deliver(record));
        assertThat(backend.received()).hasSize(1);
        assertThat(deliver(record)).contains("accepted");
    }

    @Test
    void aBackendThatIsDownListensAgainWhenThatIsOver() throws Exception {
        backend.mishap(BackendMishap.parse("down"));
        assertThatIOException().isThrownBy(() -> post("{}"));
        backend.clearMishaps();
        assertThat(post("{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aBackendThatKeepsIsTheSameAfterARestart() throws Exception {
        String first = kiosk.record(UUID.randomUUID(), 1, FIRST);
        deliver(first);
        int port = backend.uri().getPort();
        byte[] authority = Files.readAllBytes(backend.caCertificate());
        backend.close();
        // As a crash in the middle of a line leaves it.
        Files.writeString(directory.resolve("received.txt"), "2026-11-20T08:1", StandardOpenOption.APPEND);

        backend = SimulatedBackend.startKeeping(port, directory, Clock.systemUTC(), new SecureRandom());
        assertThat(backend.caCertificate()).hasBinaryContent(authority);
        assertThat(deliver(first)).contains("accepted");
        deliver(kiosk.record(UUID.randomUUID(), 2, SigningKiosk.hash(first)));
        assertThat(backend.received()).hasSize(2);
        assertThat(backend.findings()).isEmpty();
        assertThat(deliver(new SigningKiosk().record(UUID.randomUUID(), 3, "x")))
                .contains("KEY_UNKNOWN");
    }

    @Test
    void closingEndsADelayAndJoin() throws Exception {
        backend.mishap(BackendMishap.parse("delay:600s*1"));
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                backend.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var call = CompletableFuture.supplyAsync(() -> {
            try {
                return caller.get("/").statusCode();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        Await.until("the call has come", () -> backend.waitingMishaps().isEmpty());
        backend.close();
        waiting.join();
        assertThat(call).failsWithin(Duration.ofSeconds(60));
    }
}
