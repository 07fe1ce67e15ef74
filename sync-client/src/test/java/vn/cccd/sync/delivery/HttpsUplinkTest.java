package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.testing.ManualClock;
import vn.cccd.sync.testing.TestPki;

@Timeout(60)
class HttpsUplinkTest {
    private static final UUID ID = UUID.fromString("019aa01c-2c3b-7d2e-8f00-0123456789ab");
    private static final List<StoredRecord> BATCH = List.of(
            new StoredRecord(ID, 1, Bytes.utf8("aaa.bbb.ccc")),
            new StoredRecord(new UUID(1, 2), 2, Bytes.utf8("d.e.f")));
    private static final String ACCEPTED = "{\"results\":[{\"id\":\"" + ID + "\",\"status\":\"accepted\"}]}";
    private static final DeliveryPace PACE = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    private static TestPki pki;
    private static SSLContext localhost;

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30.123Z");
    private MockWebServer server;
    private HttpsUplink uplink;

    @BeforeAll
    static void makeCertificates() throws Exception {
        pki = new TestPki();
        localhost = pki.server("localhost");
    }

    @BeforeEach
    void start() throws Exception {
        start(localhost, PACE);
    }

    private void start(SSLContext tls, DeliveryPace pace) throws Exception {
        server = new MockWebServer();
        server.useHttps(tls.getSocketFactory());
        server.start(InetAddress.getByName("localhost"), 0);
        uplink = HttpsUplink.to(
                HttpsRoute.direct(uri(""), pki.write(directory.resolve("ca.der"))),
                pace,
                clock,
                new ClockWatch(clock, System::nanoTime));
    }

    private void restart(SSLContext tls, DeliveryPace pace) throws Exception {
        stop();
        start(tls, pace);
    }

    private URI uri(String path) {
        return URI.create("https://localhost:" + server.getPort() + path);
    }

    @AfterEach
    void stop() {
        uplink.close();
        server.close();
    }

    private static MockResponse.Builder json(int code, String body) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(body);
    }

    private UplinkAnswer answerTo(MockResponse.Builder response) {
        server.enqueue(response.build());
        return uplink.send(BATCH);
    }

    private static void assertTryLater(UplinkAnswer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        UplinkAnswer.TryLater.class,
                        later -> assertThat(later.serverDelay()).isEmpty());
    }

    private static DeliveryPace impatient() {
        return new DeliveryPace(
                100,
                1 << 20,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    @Test
    void theRecordsGoAsOneJsonDocumentAndTheAnswerComesBack() throws Exception {
        assertThat(answerTo(json(200, ACCEPTED)))
                .isEqualTo(new UplinkAnswer.Answered(List.of(new RecordAnswer.Accepted(ID))));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/v1/check-ins");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBody().utf8()).isEqualTo("{\"records\":[\"aaa.bbb.ccc\",\"d.e.f\"]}");
    }

    @Test
    void thePathOfTheBackendsAddressIsKept() throws Exception {
        try (HttpsUplink deeper = HttpsUplink.to(
                HttpsRoute.direct(uri("/kiosks/"), directory.resolve("ca.der")),
                PACE,
                clock,
                new ClockWatch(clock, System::nanoTime))) {
            server.enqueue(json(201, ACCEPTED).build());
            assertThat(deeper.send(BATCH)).isInstanceOf(UplinkAnswer.Answered.class);
        }
        assertThat(server.takeRequest().getTarget()).isEqualTo("/kiosks/v1/check-ins");
    }

    @Nested
    class WhenTheStatusSaysIt {
        @ParameterizedTest
        @ValueSource(ints = {401, 403})
        void credentialsAreRefused(int status) {
            assertThat(answerTo(json(status, "{}"))).isInstanceOf(UplinkAnswer.CredentialsRefused.class);
        }

        @Test
        void theBatchIsTooLarge() {
            assertThat(answerTo(json(413, "{}"))).isEqualTo(new UplinkAnswer.TooLarge());
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 404, 405, 410, 415, 422, 426, 451})
        void otherClientErrorsAreForGood(int status) {
            assertThat(answerTo(json(status, "{}"))).isInstanceOf(UplinkAnswer.Refused.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {408, 429, 500, 502, 503, 504, 599, 204, 202, 301, 302, 307, 304})
        void itIsTriedLaterAndNothingIsFollowedOrRepeatedInBetween(int status) {
            assertTryLater(answerTo(json(status, status == 204 || status == 304 ? "" : "{}")
                    .addHeader("Location", uri("/elsewhere").toString())));
            assertThat(server.getRequestCount()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {408, 429, 503})
        void theServersDelayIsHeard(int status) {
            assertThat(answerTo(json(status, "{}").addHeader("Retry-After", "7")))
                    .isEqualTo(new UplinkAnswer.TryLater(
                            status == 429 ? RetryCause.THROTTLED : RetryCause.SERVER,
                            "status " + status,
                            Optional.of(Duration.ofSeconds(7))));
            assertThat(server.getRequestCount()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {429, 503})
        void theServersDelayMayBeADate(int status) {
            assertThat(answerTo(json(status, "{}").addHeader("Retry-After", "Fri, 20 Nov 2026 01:17:00 GMT")))
                    .isEqualTo(new UplinkAnswer.TryLater(
                            status == 429 ? RetryCause.THROTTLED : RetryCause.SERVER,
                            "status " + status,
                            Optional.of(Duration.ofMillis(89_877))));
        }

        @Test
        void anImmediateRetryThatTheServerAllowsIsStillOurs() {
            assertThat(answerTo(json(503, "{}").addHeader("Retry-After", "0")))
                    .isEqualTo(new UplinkAnswer.TryLater(RetryCause.SERVER, "status 503", Optional.of(Duration.ZERO)));
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @Nested
    class WhenTheAnswerMakesNoSense {
        @Test
        void anotherContentTypeIsNoAnswer() {
            assertTryLater(answerTo(json(200, ACCEPTED).setHeader("Content-Type", "text/html")));
        }

        @Test
        void noContentTypeIsNoAnswer() {
            assertTryLater(answerTo(new MockResponse.Builder().code(200).body(ACCEPTED)));
        }

        @Test
        void brokenJsonIsNoAnswer() {
            assertTryLater(answerTo(json(200, ACCEPTED.substring(0, ACCEPTED.length() - 1))));
        }

        @Test
        void anAnswerOfManyMegabytesIsNotReadToItsEnd() {
            assertTryLater(answerTo(json(200, " ".repeat(3 << 20) + ACCEPTED)));
        }

        @Test
        void aCompressedAnswerIsNotUnpacked() throws Exception {
            Buffer packed = new Buffer();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed.outputStream())) {
                gzip.write(new byte[5 << 20]);
            }
            assertTryLater(answerTo(json(200, "").body(packed).addHeader("Content-Encoding", "gzip")));
            assertThat(server.takeRequest().getHeaders().get("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Nested
    class WhenTheLineBreaks {
        @Test
        void nobodyListens() {
            server.close();
            assertTryLater(uplink.send(BATCH));
        }

        @Test
        void theConnectionIsClosedInsteadOfAnAnswer() {
            assertTryLater(answerTo(json(200, ACCEPTED).onResponseStart(new SocketEffect.CloseSocket())));
        }

        @Test
        void theConnectionIsClosedBeforeTheRequestIsRead() {
            assertTryLater(answerTo(json(200, ACCEPTED).onRequestStart(new SocketEffect.CloseSocket())));
        }

        @Test
        void theAnswerBreaksOffInTheMiddle() {
            assertTryLater(answerTo(json(200, ACCEPTED).onResponseBody(new SocketEffect.CloseSocket())));
        }

        @Test
        void theServerIsSilent() throws Exception {
            restart(localhost, impatient());
            assertTryLater(answerTo(json(200, ACCEPTED).onResponseStart(SocketEffect.Stall.INSTANCE)));
        }

        @Test
        void theAnswerTricklesInForever() throws Exception {
            restart(localhost, impatient());
            assertTryLater(answerTo(json(200, ACCEPTED).throttleBody(1, 500, TimeUnit.MILLISECONDS)));
        }

        @Test
        void aStaleConnectionCostsOneCallAtMostAndTheNextSucceeds() {
            answerTo(json(200, ACCEPTED).onResponseEnd(new SocketEffect.CloseSocket()));
            UplinkAnswer second = answerTo(json(200, ACCEPTED));
            // The server may have taken the second call off the dying connection, and its answer with it.
            assertThat(second instanceof UplinkAnswer.Answered ? second : answerTo(json(200, ACCEPTED)))
                    .isInstanceOf(UplinkAnswer.Answered.class);
        }

        @Test
        void closingEndsACallUnderWayAndAllLaterOnes() throws Exception {
            server.enqueue(json(200, ACCEPTED)
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            CompletableFuture<UplinkAnswer> call = CompletableFuture.supplyAsync(() -> uplink.send(BATCH));
            server.takeRequest();
            uplink.close();
            assertTryLater(call.get(10, TimeUnit.SECONDS));
            assertTryLater(uplink.send(BATCH));
        }
    }

    @Nested
    class WhenTheServerIsNotTheBackend {
        @Test
        void anUnknownAuthorityIsRefused() throws Exception {
            restart(new TestPki().server("localhost"), PACE);
            assertTryLater(answerTo(json(200, ACCEPTED)));
            assertThat(server.getRequestCount()).isZero();
        }

        @Test
        void aCertificateForAnotherHostIsRefused() throws Exception {
            restart(pki.server("backend.example"), PACE);
            assertTryLater(answerTo(json(200, ACCEPTED)));
            assertThat(server.getRequestCount()).isZero();
        }

        @Test
        void aHandshakeThatFailsIsTriedLater() {
            assertTryLater(answerTo(new MockResponse.Builder().failHandshake()));
        }

        @Test
        void aFileWithoutAuthoritiesIsRefusedAtTheStart() throws Exception {
            Path empty = Files.createFile(directory.resolve("empty.pem"));
            Path junk = Files.writeString(directory.resolve("junk.pem"), "no certificate");
            for (Path file : List.of(empty, junk, directory.resolve("missing.pem"))) {
                assertThatIOException()
                        .isThrownBy(() -> HttpsUplink.to(
                                HttpsRoute.direct(uri(""), file),
                                PACE,
                                clock,
                                new ClockWatch(clock, System::nanoTime)));
            }
        }
    }
}
