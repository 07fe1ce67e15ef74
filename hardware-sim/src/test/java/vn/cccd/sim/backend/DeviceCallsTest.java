package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Enrolment, renewal and revocation, over mutual TLS where that is required. */
@Timeout(120)
class DeviceCallsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.now());
    private final List<BackendCaller> callers = new ArrayList<>();
    private SimulatedBackend backend;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(
                BackendSettings.keeping(directory).requiringCertificates().withDeviceLife(DAY.multipliedBy(30)),
                clock,
                new SecureRandom());
    }

    @AfterEach
    void stop() {
        callers.forEach(BackendCaller::close);
        callers.clear();
        backend.close();
    }

    private BackendCaller stranger() throws Exception {
        callers.add(BackendCaller.of(backend));
        return callers.getLast();
    }

    private BackendCaller device(DeviceKey key, List<X509Certificate> chain) throws Exception {
        callers.add(BackendCaller.of(backend, key, chain));
        return callers.getLast();
    }

    private HttpResponse<String> enrol(DeviceKey key, String code) throws Exception {
        return stranger().post("/v1/devices", key.enrolment(code));
    }

    private BackendCaller enrolled(DeviceKey key, String kiosk) throws Exception {
        HttpResponse<String> answer = enrol(key, backend.invite(kiosk, DAY));
        assertThat(answer.statusCode()).isEqualTo(201);
        return device(key, DeviceKey.chain(answer.body()));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains('"' + reason + '"');
    }

    @Test
    void aCodeMakesADeviceWhoseCertificateNamesTheInvitedKiosk() throws Exception {
        DeviceKey key = DeviceKey.make();
        HttpResponse<String> answer = enrol(key, backend.invite("kiosk-1", DAY));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"kiosk\":\"kiosk-1\"");
        List<X509Certificate> chain = DeviceKey.chain(answer.body());
        assertThat(chain).hasSize(2);
        assertThat(chain.getFirst().getSubjectX500Principal().getName()).isEqualTo("CN=kiosk-1");
        assertThat(chain.getFirst().getPublicKey()).isEqualTo(key.pair().getPublic());
        assertThat(chain.getFirst().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        chain.getFirst().verify(chain.getLast().getPublicKey());

        SigningKiosk signing = new SigningKiosk(key);
        BackendCaller device = device(key, chain);
        assertThat(device.deliver(signing.record("kiosk-1", UUID.randomUUID(), 1, ""))
                        .body())
                .contains("accepted");
        assertThat(device.get("/v1/reference/trust").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeThatIsUnknownUsedOrOverIsRefused() throws Exception {
        assertRefused(enrol(DeviceKey.make(), "23456789AB"), 403, "CODE_UNKNOWN");
        String code = backend.invite("kiosk-1", DAY);
        enrol(DeviceKey.make(), code);
        assertRefused(enrol(DeviceKey.make(), code), 403, "CODE_USED");
        String late = backend.invite("kiosk-2", DAY);
        clock.advance(DAY.plusSeconds(1));
        assertRefused(enrol(DeviceKey.make(), late), 403, "CODE_EXPIRED");
    }

    @Test
    void anAnswerThatWasLostCanBeAskedForAgainWithTheSameKey() throws Exception {
        DeviceKey key = DeviceKey.make();
        String code = backend.invite("kiosk-1", DAY);
        assertThat(enrol(key, code).statusCode()).isEqualTo(201);
        assertThat(enrol(key, code).statusCode()).isEqualTo(201);
    }

    @Test
    void aRequestThatIsNoneIsRefusedAndTheCodeStaysGood() throws Exception {
        DeviceKey key = DeviceKey.make();
        String code = backend.invite("kiosk-1", DAY);
        String notMine =
                DeviceKey.request(key.pair().getPublic(), DeviceKey.make().privateKey());
        String otherCurve = DeviceKey.on("secp384r1").request();
        for (String request : List.of("", "AAAA", "AAA", "!", notMine, otherCurve)) {
            assertRefused(
                    stranger().post("/v1/devices", "{\"code\":\"" + code + "\",\"request\":\"" + request + "\"}"),
                    400,
                    "REQUEST_UNREADABLE");
        }
        assertRefused(
                stranger().post("/v1/devices", key.enrolment(code).replace("{", "{\"more\":1,")),
                400,
                "REQUEST_UNREADABLE");
        assertThat(enrol(key, code).statusCode()).isEqualTo(201);
    }

    @Test
    void aDeviceRenewsWithItsOldCertificateAndGoesOnWithBothKeys() throws Exception {
        DeviceKey oldKey = DeviceKey.make();
        BackendCaller old = enrolled(oldKey, "kiosk-1");
        clock.advance(DAY.multipliedBy(20));
        DeviceKey newKey = DeviceKey.make();
        HttpResponse<String> answer = old.post("/v1/devices", newKey.renewal());
        assertThat(answer.statusCode()).isEqualTo(201);
        List<X509Certificate> chain = DeviceKey.chain(answer.body());
        assertThat(chain.getFirst().getSubjectX500Principal().getName()).isEqualTo("CN=kiosk-1");
        assertThat(chain.getFirst().getNotAfter())
                .isAfter(Date.from(clock.instant().plus(DAY.multipliedBy(29))));

        String madeBefore = new SigningKiosk(oldKey).record("kiosk-1", UUID.randomUUID(), 1, "");
        String madeAfter =
                new SigningKiosk(newKey).record("kiosk-1", UUID.randomUUID(), 2, SigningKiosk.hash(madeBefore));
        assertThat(device(newKey, chain).deliver(madeBefore, madeAfter).body()).doesNotContain("rejected");
        assertThat(backend.audit().holds()).isTrue();
    }

    @Test
    void aCertificateThatIsOverOrMissingNeedsACode() throws Exception {
        BackendCaller device = enrolled(DeviceKey.make(), "kiosk-1");
        clock.advance(DAY.multipliedBy(31));
        assertRefused(device.get("/v1/reference/trust"), 401, "CERTIFICATE_EXPIRED");
        assertRefused(device.post("/v1/devices", DeviceKey.make().renewal()), 401, "CERTIFICATE_EXPIRED");
        assertRefused(stranger().post("/v1/devices", DeviceKey.make().renewal()), 401, "CERTIFICATE_MISSING");
        assertRefused(stranger().post("/v1/check-ins", "{}"), 401, "CERTIFICATE_MISSING");
        assertRefused(stranger().post("/v1/telemetry", "{}"), 401, "CERTIFICATE_MISSING");
        assertRefused(stranger().get("/v1/reference/crl"), 401, "CERTIFICATE_MISSING");
        assertThat(stranger().get("/v1/time?nonce=0123456789abcdef").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRevokedDeviceIsRefusedAtItsNextCallAlsoAfterARestartUntilItEnrolsAgain() throws Exception {
        DeviceKey key = DeviceKey.make();
        BackendCaller device = enrolled(key, "kiosk-1");
        assertThat(device.get("/v1/reference/trust").statusCode()).isEqualTo(200);
        backend.revoke("kiosk-1");
        assertRefused(device.get("/v1/reference/trust"), 403, "DEVICE_REVOKED");
        assertRefused(device.post("/v1/devices", key.renewal()), 403, "DEVICE_REVOKED");
        stop();
        start();
        DeviceKey next = DeviceKey.make();
        BackendCaller again = enrolled(next, "kiosk-1");
        String byTheOldKey = new SigningKiosk(key).record("kiosk-1", UUID.randomUUID(), 1, "");
        String byTheNewKey = new SigningKiosk(next).record("kiosk-1", UUID.randomUUID(), 1, "");
        assertThat(again.deliver(byTheOldKey).body()).contains("KEY_REVOKED");
        assertThat(again.deliver(byTheNewKey).body()).contains("accepted");
    }

    @Test
    void aDeviceSpeaksForItselfOnly() throws Exception {
        DeviceKey key = DeviceKey.make();
        BackendCaller device = enrolled(key, "kiosk-1");
        enrolled(DeviceKey.make(), "kiosk-2");
        SigningKiosk signing = new SigningKiosk(key);
        assertThat(device.deliver(signing.record("kiosk-2", UUID.randomUUID(), 1, ""))
                        .body())
                .contains("KIOSK_NOT_CERTIFIED");
        assertThat(device.deliver(new SigningKiosk().record("kiosk-1", UUID.randomUUID(), 1, ""))
                        .body())
                .contains("KEY_UNKNOWN");
        assertRefused(device.post("/v1/telemetry", TelemetryCallsTest.counters("kiosk-2")), 403, "KIOSK_NOT_CERTIFIED");
    }

    @Test
    void anotherAuthoritysCertificateEndsTheHandshake(@TempDir Path elsewhere) throws Exception {
        DeviceKey key = DeviceKey.make();
        List<X509Certificate> foreign;
        try (SimulatedBackend other = SimulatedBackend.startKeeping(0, elsewhere, clock, new SecureRandom());
                BackendCaller there = BackendCaller.of(other)) {
            foreign = DeviceKey.chain(there.post("/v1/devices", key.enrolment(other.invite("kiosk-1", DAY)))
                    .body());
        }
        // The client picks a certificate by the issuer's name, which is the same; the backend looks at the key behind
        // it.
        BackendCaller device = device(key, foreign);
        assertThatIOException().isThrownBy(() -> device.get("/v1/reference/trust"));
    }
}
