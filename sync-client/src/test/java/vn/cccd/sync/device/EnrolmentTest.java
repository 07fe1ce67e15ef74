package vn.cccd.sync.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.BackendSettings;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.delivery.ClientIdentity;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.delivery.SideLine;
import vn.cccd.sync.device.Enrolment.KeyChoice;
import vn.cccd.sync.testing.ContractWitness;
import vn.cccd.sync.testing.ManualClock;

/** Against the simulated backend, over real mutual TLS. */
class EnrolmentTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30Z");
    private final SecureRandom random = new SecureRandom();
    private final ContractWitness contract = new ContractWitness();
    private SimulatedBackend backend;
    private DeviceIdentity identity;
    private HttpsUplink uplink;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(
                BackendSettings.keeping(directory.resolve("backend"))
                        .requiringCertificates()
                        .withOnlyTls13(),
                clock,
                random);
        backend.witness(contract);
        identity = open();
        uplink = uplink(identity);
    }

    @AfterEach
    void stop() {
        uplink.close();
        backend.close();
        assertThat(contract.complaints()).isEmpty();
    }

    private DeviceIdentity open() throws KioskKeyException {
        return DeviceIdentity.open(FileKeystore.in(directory.resolve("keys"), clock, random));
    }

    private HttpsUplink uplink(ClientIdentity shown) throws Exception {
        return HttpsUplink.to(
                HttpsRoute.direct(backend.uri(), backend.caCertificate()).withIdentity(shown),
                DeliveryPace.DEFAULT,
                clock,
                new ClockWatch(clock, System::nanoTime));
    }

    private Enrolment enrolment() {
        return new Enrolment(identity, uplink.sideLine(), "kiosk-1", List.of(), clock);
    }

    private String code() throws Exception {
        return backend.invite("kiosk-1", DAY);
    }

    private void enrol() throws Exception {
        assertThat(enrolment().enrol(code(), KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
        uplink.credentialsChanged();
    }

    private static void assertRefused(EnrolmentOutcome outcome, DeviceRefusal why) {
        assertThat(outcome).isEqualTo(new EnrolmentOutcome.Refused(why));
    }

    /** Whether the backend lets in who calls now. */
    private boolean letIn() {
        return uplink.sideLine().call(SideLine.Request.get("v1/reference/crl", 1 << 20))
                        instanceof SideLine.Answer.Said said
                && said.status() == 200;
    }

    @Test
    void aCodeMakesTheInstalledKeyACertifiedOne() throws Exception {
        String thumbprint = identity.thumbprint();
        assertThat(identity.current()).isEmpty();
        assertThat(letIn()).isFalse();

        EnrolmentOutcome outcome = enrolment().enrol(code(), KeyChoice.SAME);

        assertThat(outcome)
                .isEqualTo(new EnrolmentOutcome.Certified(clock.instant().plus(Duration.ofDays(90))));
        assertThat(identity.thumbprint()).isEqualTo(thumbprint);
        uplink.credentialsChanged();
        assertThat(letIn()).isTrue();
        assertThat(open().current()).isPresent();
    }

    @Test
    void aCodeMayBeTypedAsItIsWrittenDown() throws Exception {
        String code = code();
        String written = " " + code.substring(0, 5) + "-" + code.substring(5) + "\n";
        assertThat(enrolment().enrol(written, KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
    }

    @Nested
    class WhenTheCodeIsNotGood {
        @ParameterizedTest
        @ValueSource(strings = {"", " ", "code?", "Nguyễn", "{\"a\":1}"})
        void whatCannotBeACodeIsNotSent(String text) {
            backend.mishap(BackendMishap.parse("down"));
            assertRefused(enrolment().enrol(text, KeyChoice.SAME), DeviceRefusal.CODE_MALFORMED);
        }

        @Test
        void anUnknownOneIsRefused() {
            assertRefused(enrolment().enrol("ABCDEFGH23", KeyChoice.SAME), DeviceRefusal.CODE_UNKNOWN);
        }

        @Test
        void anExpiredOneIsRefused() throws Exception {
            String code = code();
            clock.advance(DAY.plusSeconds(1));
            assertRefused(enrolment().enrol(code, KeyChoice.SAME), DeviceRefusal.CODE_EXPIRED);
        }

        @Test
        void oneThatAnotherKeyUsedIsRefused() throws Exception {
            String code = code();
            assertThat(enrolment().enrol(code, KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
            assertRefused(enrolment().enrol(code, KeyChoice.NEW), DeviceRefusal.CODE_USED);
        }

        @Test
        void anotherKiosksCodeIsRefusedAndTheOldIdentityKept() throws Exception {
            enrol();
            X509Certificate before = identity.certificate().orElseThrow();
            assertRefused(enrolment().enrol(backend.invite("kiosk-2", DAY), KeyChoice.SAME), DeviceRefusal.OTHER_KIOSK);
            assertThat(open().certificate()).contains(before);
            assertThat(letIn()).isTrue();
        }
    }

    @Nested
    class WhenTheAnswerIsWrong {
        @ParameterizedTest
        @CsvSource({
            "device:other-key, OTHER_KEY",
            "device:other-name, OTHER_KIOSK",
            "device:not-yet-valid, NOT_YET_VALID",
            "device:expired, EXPIRED",
            "device:wrong-signature, WRONG_ISSUER",
            "device:wrong-issuer, WRONG_ISSUER",
            "device:alone, WRONG_ISSUER",
            "device:server-use, WRONG_PURPOSE",
            "wrong:html, ANSWER_UNREADABLE",
            "wrong:type, ANSWER_UNREADABLE",
            "wrong:json, ANSWER_UNREADABLE",
            "wrong:empty, ANSWER_UNREADABLE",
            "wrong:gzip-bomb, ANSWER_UNREADABLE",
            "wrong:huge, UNREACHABLE",
            "lose-answer, UNREACHABLE",
            "half-answer, UNREACHABLE",
            "reset:10, UNREACHABLE",
            "refuse, UNREACHABLE",
            "'status:429,retry-after=3', UNREACHABLE",
            "status:418, REFUSED",
            "status:302, ANSWER_UNREADABLE",
            "tls:wrong-host, UNREACHABLE",
            "tls:unknown-ca, UNREACHABLE",
            "tls:expired, UNREACHABLE"
        })
        void theOldIdentityStaysAndTheSameCodeWorksAfterwards(String mishap, DeviceRefusal why) throws Exception {
            enrol();
            X509Certificate before = identity.certificate().orElseThrow();
            String code = code();
            backend.mishap(BackendMishap.parse(mishap + "*1"));

            assertRefused(enrolment().enrol(code, KeyChoice.SAME), why);

            assertThat(identity.certificate()).contains(before);
            assertThat(open().certificate()).contains(before);
            uplink.credentialsChanged();
            assertThat(letIn()).isTrue();
            assertThat(enrolment().enrol(code, KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
            assertThat(open().certificate()).isPresent().get().isNotEqualTo(before);
        }

        @Test
        void aBackendThatIsDownIsUnreachable() throws Exception {
            String code = code();
            backend.mishap(BackendMishap.parse("down"));
            assertRefused(enrolment().enrol(code, KeyChoice.SAME), DeviceRefusal.UNREACHABLE);
        }

        @Test
        void atTheFirstTimeTheAuthorityInTheSettingsCounts() throws Exception {
            enrol();
            List<X509Certificate> ours =
                    List.of(identity.current().orElseThrow().chain().getLast());
            DeviceIdentity fresh = DeviceIdentity.open(FileKeystore.in(directory.resolve("other-keys"), clock, random));
            Enrolment pinned = new Enrolment(fresh, uplink.sideLine(), "kiosk-1", ours, clock);
            backend.mishap(BackendMishap.parse("device:wrong-issuer*1"));
            assertRefused(pinned.enrol(code(), KeyChoice.SAME), DeviceRefusal.WRONG_ISSUER);
            assertThat(pinned.enrol(code(), KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
        }
    }

    @Nested
    class WhenTheCertificateAges {
        @Test
        void itIsDueAfterTwoThirdsOfItsLife() throws Exception {
            assertThat(enrolment().renewalDue()).isFalse();
            enrol();
            clock.advance(Duration.ofDays(59));
            assertThat(enrolment().renewalDue()).isFalse();
            clock.advance(Duration.ofDays(1));
            assertThat(enrolment().renewalDue()).isTrue();
        }

        @Test
        void renewalKeepsTheKeyAndReplacesTheCertificate() throws Exception {
            enrol();
            String thumbprint = identity.thumbprint();
            X509Certificate before = identity.certificate().orElseThrow();
            clock.advance(Duration.ofDays(60));

            assertThat(enrolment().renew()).isInstanceOf(EnrolmentOutcome.Certified.class);

            assertThat(identity.thumbprint()).isEqualTo(thumbprint);
            assertThat(identity.certificate()).isPresent().get().isNotEqualTo(before);
            assertThat(enrolment().renewalDue()).isFalse();
            uplink.credentialsChanged();
            clock.advance(Duration.ofDays(60));
            assertThat(letIn()).isTrue();
        }

        @Test
        void oneThatIsOverNeedsACode() throws Exception {
            enrol();
            clock.advance(Duration.ofDays(91));
            assertRefused(enrolment().renew(), DeviceRefusal.CERTIFICATE_EXPIRED);
            enrol();
            assertThat(letIn()).isTrue();
        }

        @Test
        void withoutOneThereIsNothingToRenew() {
            assertRefused(enrolment().renew(), DeviceRefusal.CERTIFICATE_MISSING);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"device:other-key", "device:wrong-issuer", "device:expired", "lose-answer", "wrong:json"})
        void aRenewalThatGoesWrongLeavesTheOldOne(String mishap) throws Exception {
            enrol();
            X509Certificate before = identity.certificate().orElseThrow();
            backend.mishap(BackendMishap.parse(mishap + "*1"));
            assertThat(enrolment().renew()).isInstanceOf(EnrolmentOutcome.Refused.class);
            assertThat(open().certificate()).contains(before);
            assertThat(enrolment().renew()).isInstanceOf(EnrolmentOutcome.Certified.class);
        }
    }

    @Nested
    class WhenTheDeviceIsRevoked {
        @Test
        void itIsRefusedUntilANewCodeLetsTheSameKeyInAgain() throws Exception {
            enrol();
            String thumbprint = identity.thumbprint();
            backend.revoke("kiosk-1");
            assertThat(letIn()).isFalse();
            assertRefused(enrolment().renew(), DeviceRefusal.DEVICE_REVOKED);
            enrol();
            assertThat(letIn()).isTrue();
            assertThat(identity.thumbprint()).isEqualTo(thumbprint);
        }

        @Test
        void aNewKeyTakesTheOldOnesPlaceOnlyWhenItIsCertified() throws Exception {
            enrol();
            String old = identity.thumbprint();
            backend.revoke("kiosk-1");
            String code = code();
            backend.mishap(BackendMishap.parse("lose-answer*1"));
            assertRefused(enrolment().enrol(code, KeyChoice.NEW), DeviceRefusal.UNREACHABLE);
            assertThat(open().thumbprint()).isEqualTo(old);

            // The code was used by the new key: only because that key was kept does the code work again.
            assertThat(enrolment().enrol(code, KeyChoice.NEW)).isInstanceOf(EnrolmentOutcome.Certified.class);

            assertThat(identity.thumbprint()).isNotEqualTo(old);
            assertThat(open().thumbprint()).isEqualTo(identity.thumbprint());
            assertThat(directory.resolve("keys/kiosk-next-key.p12")).doesNotExist();
            uplink.credentialsChanged();
            assertThat(letIn()).isTrue();
        }
    }

    @Test
    void whatAnotherProcessEnrolledIsTakenAtTheNextLook() throws Exception {
        DeviceIdentity running = open();
        assertThat(running.reload()).isFalse();
        enrol();
        assertThat(running.current()).isEqualTo(Optional.empty());
        assertThat(running.reload()).isTrue();
        assertThat(running.current()).isPresent();
        assertThat(running.reload()).isFalse();
    }

    @Test
    void aRenewalThatAnotherProcessOvertookChangesNothing() throws Exception {
        enrol();
        DeviceIdentity running = open();
        Enrolment there = new Enrolment(running, uplink.sideLine(), "kiosk-1", List.of(), clock);
        assertThat(enrolment().enrol(code(), KeyChoice.NEW)).isInstanceOf(EnrolmentOutcome.Certified.class);
        assertRefused(there.renew(), DeviceRefusal.KEY_CHANGED);
        assertThat(open().thumbprint()).isEqualTo(identity.thumbprint());
        assertThat(running.thumbprint()).isEqualTo(identity.thumbprint());
    }

    @Test
    void theCodeIsInNoFile() throws Exception {
        String code = code();
        assertThat(enrolment().enrol(code, KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
        try (var files = Files.list(directory.resolve("keys"))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(code);
            }
        }
    }
}
