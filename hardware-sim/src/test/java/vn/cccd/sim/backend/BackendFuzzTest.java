package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.http.HttpAnswer;
import vn.cccd.sim.backend.http.RequestHead;
import vn.cccd.sim.bytes.Bytes;

/** Calls with seeded mutations: whatever comes, it is answered, and never with a 5xx. */
@Timeout(180)
class BackendFuzzTest {
    private static final int ROUNDS = Integer.getInteger("cccd.fuzz.rounds", 2_000);

    @TempDir
    Path directory;

    private final Random random = new Random(20261121);
    private SigningKiosk kiosk;
    private BackendWorld world;
    private Routes routes;

    @BeforeEach
    void open() throws Exception {
        kiosk = new SigningKiosk();
        world = BackendWorld.open(
                BackendSettings.forgetting(directory.resolve("ca.pem")), Clock.systemUTC(), new SecureRandom());
        routes = world.routes(false);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private byte[] mutated(byte[] valid) {
        byte[] bytes = random.nextInt(8) == 0 ? Arrays.copyOf(valid, random.nextInt(valid.length)) : valid.clone();
        String syntax = "{}[]\",:.0e-\\ u";
        for (int change = 1 + random.nextInt(4); change > 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) syntax.charAt(random.nextInt(syntax.length()));
                case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default ->
                    System.arraycopy(
                            bytes, at, bytes, random.nextInt(bytes.length), Math.min(3, bytes.length - at) / 2);
            }
        }
        return bytes;
    }

    private HttpAnswer post(String path, byte[] body) throws IOException {
        RequestHead head =
                new RequestHead("POST", path, Optional.empty(), Map.of("content-type", "application/json"), true);
        return routes.answer(head, Bytes.copyOf(body), Optional.empty(), Optional.empty());
    }

    private void fuzz(String path, String valid) throws IOException {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = mutated(valid.getBytes(StandardCharsets.UTF_8));
            int status = post(path, body).status();
            assertThat(status).as("round %d", round).isBetween(200, 499);
            refused += status >= 400 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void anyBatchIsAnsweredAndWhatIsTakenIsSigned() throws Exception {
        UUID id = UUID.randomUUID();
        fuzz("/v1/check-ins", "{\"records\":[\"" + kiosk.record(id, 1, "") + "\"]}");
        // A change that leaves header, payload and signature as they were is no change.
        assertThat(world.ledger().received())
                .allSatisfy(taken -> assertThat(taken.id()).isEqualTo(id));
    }

    @Test
    void anyPayloadUnderARightSignatureIsAnswered() throws Exception {
        byte[] valid = ("{\"id\":\"" + UUID.randomUUID()
                        + "\",\"kiosk\":\"k\",\"sequence\":1,\"previous\":\"AAAA\",\"person\":{\"number\":\"999090000123\"}}")
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS / 5; round++) {
            String record = kiosk.signed(new String(mutated(valid), StandardCharsets.UTF_8));
            String batch = "{\"records\":[\"" + record + "\"]}";
            assertThat(post("/v1/check-ins", batch.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isIn(200, 400);
        }
        assertThat(world.ledger().audit().toText()).doesNotContain("999090000123");
    }

    @Test
    void anyRequestToBeCertifiedIsAnsweredAndOnlyASignedOneIsCertified() throws Exception {
        String code = world.devices().invite("kiosk-1", Duration.ofDays(1));
        DeviceKey key = DeviceKey.make();
        fuzz("/v1/devices", key.enrolment(code));
        byte[] request = Base64.getDecoder().decode(key.request());
        for (int round = 0; round < ROUNDS; round++) {
            String base64 = Base64.getEncoder().encodeToString(mutated(request));
            String body = "{\"code\":\"" + code + "\",\"request\":\"" + base64 + "\"}";
            assertThat(post("/v1/devices", body.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isIn(201, 400);
        }
    }

    @Test
    void anyTelemetryIsAnswered() throws Exception {
        fuzz("/v1/telemetry", TelemetryCallsTest.counters("a"));
    }

    @Test
    void anyQueryAndAnyBundleNameIsAnswered() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String target = new String(
                    mutated("/v1/time?nonce=0123456789abcdef".getBytes(StandardCharsets.US_ASCII)),
                    StandardCharsets.ISO_8859_1);
            String[] half = target.split("\\?", 2);
            RequestHead head = new RequestHead(
                    "GET",
                    random.nextBoolean() ? half[0] : "/v1/reference/" + half[0],
                    half.length == 2 ? Optional.of(half[1]) : Optional.empty(),
                    Map.of("if-none-match", target),
                    true);
            assertThat(routes.answer(head, Bytes.empty(), Optional.empty(), Optional.empty())
                            .status())
                    .isBetween(200, 499);
        }
    }

    /** What a client gets that speaks no HTTP, or hardly any, over a real connection: an answer below 500 or the end, in time. */
    @Test
    void anyBytesOverTlsAreAnsweredOrTheConnectionEnds() throws Exception {
        String call =
                "POST /v1/telemetry HTTP/1.1\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ";
        String counters = TelemetryCallsTest.counters("a");
        byte[] valid = (call + counters.length() + "\r\n\r\n" + counters).getBytes(StandardCharsets.US_ASCII);
        List<Integer> statuses = new ArrayList<>();
        try (SimulatedBackend backend = SimulatedBackend.start(
                        0, directory.resolve("other.pem"), Clock.systemUTC(), new SecureRandom());
                BackendCaller caller = BackendCaller.of(backend)) {
            for (int round = 0; round < 100; round++) {
                // A request that announces more than it sends would wait for the rest; the client ends it instead.
                RawTls.Seen seen = RawTls.exchange(caller.tls(), backend, mutated(valid), 300);
                if (seen.bytes().startsWith("HTTP/1.1 ")) {
                    statuses.add(Integer.parseInt(seen.bytes().substring(9, 12)));
                }
            }
            assertThat(statuses)
                    .hasSizeGreaterThan(50)
                    .allMatch(status -> status < 500 || status == 501 || status == 505);
            assertThat(statuses).contains(400);
        }
    }

    @Test
    void bytesThatAreNoTlsEndTheConnection() throws Exception {
        try (SimulatedBackend backend =
                SimulatedBackend.start(0, directory.resolve("other.pem"), Clock.systemUTC(), new SecureRandom())) {
            for (int round = 0; round < 50; round++) {
                byte[] bytes = new byte[1 + random.nextInt(200)];
                random.nextBytes(bytes);
                if (round % 2 == 0) {
                    // As a handshake begins.
                    bytes[0] = 22;
                }
                try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), backend.uri().getPort())) {
                    socket.setSoTimeout(30_000);
                    socket.getOutputStream().write(bytes);
                    socket.shutdownOutput();
                    assertThat(readAll(socket.getInputStream()).length).isLessThan(100);
                } catch (SocketException e) {
                    assertThat(e).hasMessageContaining("reset");
                }
            }
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        return all.toByteArray();
    }
}
