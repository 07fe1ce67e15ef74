package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault as it is seen from outside: bytes, connections and certificates. */
@Timeout(120)
class WireFaultTest {
    private static final String ASK =
            "GET /v1/reference/trust HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @TempDir
    Path directory;

    private SigningKiosk kiosk;
    private SimulatedBackend backend;
    private BackendCaller caller;

    @BeforeEach
    void start() throws Exception {
        kiosk = new SigningKiosk();
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), new SecureRandom());
        caller = BackendCaller.of(backend);
    }

    @AfterEach
    void stop() {
        caller.close();
        backend.close();
    }

    private void next(String... mishaps) {
        for (String mishap : mishaps) {
            backend.mishap(BackendMishap.parse(mishap));
        }
    }

    private RawTls.Seen ask() throws IOException {
        return RawTls.exchange(caller.tls(), backend, ASK);
    }

    private String deliverable() throws Exception {
        return "{\"records\":[\"" + kiosk.record(UUID.randomUUID(), 1, "") + "\"]}";
    }

    private static String post(String body) {
        return "POST /v1/check-ins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body;
    }

    @Test
    void withoutAFaultTheAnswerIsWhole() throws Exception {
        RawTls.Seen seen = ask();
        assertThat(seen.end()).isEqualTo("closed");
        assertThat(seen.bytes())
                .startsWith("HTTP/1.1 200 ")
                .contains("Date: ", "ETag: ")
                .doesNotContain("Last-Modified");
        assertThat(seen.body()).hasSize(seen.announced());
    }

    @Test
    void aLostAnswerIsWorkDoneAndNotAByteSaid() throws Exception {
        next("lose-answer*1");
        RawTls.Seen seen = RawTls.exchange(caller.tls(), backend, post(deliverable()));
        assertThat(seen.bytes()).isEmpty();
        assertThat(backend.accepted()).isEqualTo(1);
    }

    @Test
    void halfAnAnswerEndsInTheMiddleOfTheBody() throws Exception {
        next("half-answer*1");
        RawTls.Seen seen = ask();
        assertThat(seen.announced()).isPositive();
        assertThat(seen.body()).hasSize(seen.announced() / 2);
        assertThat(ask().body()).hasSize(seen.announced());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "40", "400"})
    void aResetComesAfterThatManyBytes(int bytes) throws Exception {
        next("reset:" + bytes + "*1");
        RawTls.Seen seen = ask();
        assertThat(seen.end()).isEqualTo("reset");
        assertThat(seen.bytes()).hasSize(bytes);
    }

    @Test
    void aRequestThatIsCutIsNotTaken() throws Exception {
        next("cut-request:100*1");
        RawTls.Seen seen = RawTls.exchange(caller.tls(), backend, post(deliverable()));
        assertThat(seen.end()).isEqualTo("reset");
        assertThat(backend.accepted()).isZero();
        assertThat(backend.deliveries()).isZero();
    }

    @Test
    void aDrippingAnswerIsWholeAndSlowFromItsFirstByte() throws Exception {
        RawTls.Seen whole = ask();
        int rate = whole.bytes().length();
        next("drip:" + rate + "*1");
        RawTls.Seen seen = ask();
        assertThat(seen.body()).isEqualTo(whole.body());
        assertThat(seen.millis()).isGreaterThan(800);
        next("drip:1");
        RawTls.Seen slow = RawTls.exchange(caller.tls(), backend, ASK.getBytes(StandardCharsets.US_ASCII), 400);
        assertThat("HTTP/1.1").startsWith(slow.bytes());
        assertThat(slow.end()).isEqualTo("silence");
    }

    @Test
    void delayAndStatusAreSeenOnTheirPathOnly() throws Exception {
        next("status:503,retry-after=7@/v1/reference/crl");
        HttpResponse<String> busy = caller.get("/v1/reference/crl");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("7");
        assertThat(caller.get("/v1/reference/trust").statusCode()).isEqualTo(200);
        backend.clearMishaps();
        next("delay:300ms@/v1/reference*1");
        assertThat(ask().millis()).isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({
        "tls:expired,CertificateExpiredException",
        "tls:not-yet-valid,CertificateNotYetValidException",
        "tls:wrong-host,No subject alternative",
        "tls:unknown-ca,Signature does not match"
    })
    void aWrongCertificateIsWrongInTheWayThatWasAskedFor(String mishap, String why) throws Exception {
        assertThat(caller.get("/v1/reference/trust").statusCode()).isEqualTo(200);
        next(mishap + "*1");
        assertThatThrownBy(() -> caller.get("/v1/reference/trust"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasRootCauseInstanceOf(GeneralSecurityException.class)
                .hasStackTraceContaining(why);
        assertThat(caller.get("/v1/reference/trust").statusCode()).isEqualTo(200);
    }

    @Test
    void aHandshakeThatIsCutLooksLikeOne() throws Exception {
        // The JDK's client tries again by itself, so this lasts.
        next("tls:cut");
        assertThatThrownBy(() -> caller.get("/")).hasStackTraceContaining("terminated the handshake");
        backend.clearMishaps();
        assertThat(caller.get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void aSilentHandshakeIsNeverAnswered() throws Exception {
        next("tls:silent*1");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), backend.uri().getPort())) {
            socket.setSoTimeout(300);
            socket.getOutputStream().write(new byte[] {22, 3, 1, 0, 5});
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(caller.get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void aConnectionThatIsHungUpOnIsReset() throws Exception {
        next("hang-up*1");
        assertThatIOException().isThrownBy(this::rawRead).isInstanceOf(SocketException.class);
        assertThat(caller.get("/").statusCode()).isEqualTo(404);
    }

    private int rawRead() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), backend.uri().getPort())) {
            socket.setSoTimeout(10_000);
            return socket.getInputStream().read();
        }
    }

    @Test
    void aBackendThatIsDownRefusesConnections() {
        next("down");
        assertThatThrownBy(() -> caller.get("/")).isInstanceOf(ConnectException.class);
    }

    @Test
    void wrongContentIsWrongInTheWayThatWasAskedFor() throws Exception {
        next("wrong:html*1", "wrong:type*1", "wrong:json*1", "wrong:empty*1", "wrong:huge*1");
        HttpResponse<String> html = caller.post("/v1/check-ins", deliverable());
        assertThat(html.body()).startsWith("<!doctype html>");
        assertThat(html.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        HttpResponse<String> type = caller.post("/v1/check-ins", deliverable());
        assertThat(type.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(type.body()).startsWith("{\"results\":[").endsWith("]}");
        assertThat(caller.post("/v1/check-ins", deliverable()).body())
                .startsWith("{\"results\":[")
                .doesNotEndWith("}");
        assertThat(caller.post("/v1/check-ins", deliverable()).body()).isEmpty();
        assertThat(caller.post("/v1/check-ins", deliverable()).body()).hasSizeGreaterThan(16 << 20);
        assertThat(backend.accepted()).isEqualTo(5);
    }

    @Test
    void answersForOtherIdsAndMissingAnswersAreForCheckInsOnly() throws Exception {
        next("wrong:other-ids*1", "wrong:missing-ids*1");
        assertThat(caller.get("/v1/reference/trust").statusCode()).isEqualTo(200);
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String[] records = {kiosk.record(one, 1, ""), kiosk.record(two, 2, "x")};
        assertThat(caller.deliver(records).body()).contains("accepted").doesNotContain(one.toString(), two.toString());
        assertThat(caller.deliver(records).body()).contains(two.toString()).doesNotContain(one.toString());
    }

    @Test
    void aBombIsSmallOnTheWireAndLargeWhenUnpacked() throws Exception {
        next("wrong:gzip-bomb*1");
        HttpResponse<byte[]> answer =
                caller.sendForBytes(caller.request("/v1/reference/trust").GET());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body().length).isLessThan(200_000);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(unpacked.skip(Long.MAX_VALUE)).isEqualTo(64 << 20);
        }
    }

    @Test
    void anIdleConnectionEndsWhenNewOnesShallFail() throws Exception {
        assertThat(caller.get("/").statusCode()).isEqualTo(404);
        next("tls:expired*1");
        assertThatThrownBy(() -> caller.get("/"))
                .isInstanceOf(SSLException.class)
                .hasRootCauseInstanceOf(CertificateException.class);
    }
}
