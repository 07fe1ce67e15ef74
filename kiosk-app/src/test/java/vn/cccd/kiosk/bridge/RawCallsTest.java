package vn.cccd.kiosk.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client sends. */
class RawCallsTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final String CALL =
            "GET /v1/files HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer " + TOKEN + "\r\nConnection: close\r\n\r\n";
    private static final String GOOD = CALL.formatted("127.0.0.1");
    private static final int MOST_CONNECTIONS = 64;
    private static final int MILLIS = 30_000;
    private static final long SEED = Long.getLong("cccd.seed", 20_261_121);
    private static final int RUNS = 400;

    private final ShelfInHand shelf = new ShelfInHand();
    private LocalApi api;

    @BeforeEach
    void aCounterAnswers() throws IOException {
        shelf.store(LocalApiTest.file(1));
        api = LocalApi.open(
                new LocalApiSettings(0, Set.of("https://desk.example.vn")), TOKEN, LocalApiTest.desk(), shelf);
    }

    @AfterEach
    void itEnds() {
        api.close();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
        socket.setSoTimeout(MILLIS);
        return socket;
    }

    /** What comes back until the counter closes the connection. */
    private String said(byte[] call) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(call);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String said(String call) throws IOException {
        return said(call.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8787"})
    void itIsCalledByTheAddressOfThisMachine(String host) throws IOException {
        assertThat(said(CALL.formatted(host))).startsWith("HTTP/1.1 200");
    }

    /** A page's own name that leads here (DNS rebinding) is not this machine's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.example.vn",
                "evil.example:8787",
                "127.0.0.1.evil.example",
                "127.0.0.1:8787:1",
                "localhost",
                "[::1]:8787",
                ""
            })
    void byAnyOtherNameItIsNotAnswered(String host) throws IOException {
        assertThat(said(CALL.formatted(host))).startsWith("HTTP/1.1 421").doesNotContain("Nguyễn", "999090");
    }

    @Test
    void twoTokensTwoHostsOrTwoPagesAreNone() throws IOException {
        for (String twice : List.of(
                "Host: localhost",
                "Authorization: Bearer " + TOKEN,
                "Origin: https://desk.example.vn\r\nOrigin: null")) {
            assertThat(said(GOOD.replace("Connection:", twice + "\r\nConnection:")))
                    .as(twice)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("Nguyễn", "999090");
        }
    }

    @Test
    void callersThatNeverFinishKeepNobodyElseWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < LocalApi.AT_ONCE + 4; i++) {
                Socket socket = connected();
                slow.add(socket);
                socket.getOutputStream().write("GET /v1/files HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(said(GOOD)).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aHeadThatDoesNotEndIsNotReadToItsEnd() throws IOException {
        String endless = GOOD.replace("Connection:", "X: " + "x".repeat(64 * 1024) + "\r\nConnection:");

        assertThat(answerOrNone(endless.getBytes(StandardCharsets.UTF_8))).doesNotContain("200 OK", "Nguyễn");
        assertThat(said(GOOD)).startsWith("HTTP/1.1 200");
    }

    /** As a program that crashes does: its connections end without a word. */
    @Test
    void callersThatVanishLeaveRoomForOthers() throws IOException {
        for (String call : List.of(GOOD, GOOD.replace(TOKEN, "0"), GOOD.replace("/v1/files", "/v1/files?wait=1"))) {
            for (int i = 0; i < MOST_CONNECTIONS; i++) {
                try (Socket socket = connected()) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        assertThat(saidWhenThereIsRoom(GOOD)).startsWith("HTTP/1.1 200");
    }

    /** What was turned away does not keep its connection. */
    @Test
    void callersWithoutTheTokenLeaveRoomForOthers() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_CONNECTIONS; i++) {
                Socket socket = connected();
                open.add(socket);
                socket.getOutputStream()
                        .write(GOOD.replace(TOKEN, "0")
                                .replace("Connection: close\r\n", "")
                                .getBytes(StandardCharsets.UTF_8));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 401");
            }
            assertThat(said(GOOD)).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** The server hears of those who vanished a moment later. */
    private String saidWhenThereIsRoom(String call) throws IOException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        String answer = answerOrNone(call.getBytes(StandardCharsets.UTF_8));
        while (answer.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(50_000_000);
            answer = answerOrNone(call.getBytes(StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** Whoever knows the token and calls wrongly is refused; nothing that is sent breaks it for the next one. */
    @Test
    void noiseTellsNothingAndBreaksNothing() throws IOException {
        Random random = new Random(SEED);
        byte[] call = CALL.formatted("evil.example").getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < RUNS; run++) {
            byte[] noise = call.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            assertThat(answerOrNone(noise))
                    .as("-Dcccd.seed=%d run %d", SEED, run)
                    .matches(answer -> answer.isEmpty() || answer.startsWith("HTTP/1.1 4"))
                    .doesNotContain("Nguyễn", "999090");
        }

        assertThat(said(GOOD)).startsWith("HTTP/1.1 200").contains("Nguyễn Văn A");
    }

    /** A connection that is reset is no answer. */
    private String answerOrNone(byte[] call) throws IOException {
        try {
            return said(call);
        } catch (SocketException reset) {
            return "";
        }
    }
}
