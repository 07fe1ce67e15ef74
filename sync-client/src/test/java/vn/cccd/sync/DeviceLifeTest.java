package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.BackendSettings;
import vn.cccd.sim.backend.KioskAudit;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.syslog.SyslogServer;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.DeviceRefusal;
import vn.cccd.sync.device.Enrolment.KeyChoice;
import vn.cccd.sync.device.EnrolmentOutcome;
import vn.cccd.sync.device.FileKeystore;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.device.Standing;
import vn.cccd.sync.observe.SecurityLogSettings;
import vn.cccd.sync.testing.Await;
import vn.cccd.sync.testing.ContractWitness;
import vn.cccd.sync.testing.ManualClock;

/** A kiosk's life with its certificate, over real mutual TLS to a backend that lets nobody in without one. */
class DeviceLifeTest {
    private static final DeliveryPace PACE = new DeliveryPace(
            10,
            1 << 20,
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            Duration.ZERO);

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30.123Z");
    private final SecureRandom random = new SecureRandom();
    private final List<UUID> promised = new ArrayList<>();
    private final ContractWitness contract = new ContractWitness();
    private SimulatedBackend backend;
    private SyslogServer centre;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(
                BackendSettings.keeping(directory.resolve("backend"))
                        .requiringCertificates()
                        .withOnlyTls13(),
                clock,
                random);
        backend.witness(contract);
        centre = SyslogServer.start(directory.resolve("centre-ca.pem"), random);
    }

    @AfterEach
    void stop() throws Exception {
        centre.close();
        backend.close();
        assertThat(contract.complaints()).isEmpty();
    }

    private SyncSettings settings() {
        return SyncSettings.of("kiosk-1", "bv-mau", backend.uri(), backend.caCertificate(), directory.resolve("outbox"))
                .withPace(PACE);
    }

    private CareSettings care() {
        return CareSettings.DEFAULT
                .withBackendKeys(backend.signingKeys())
                .withSecurityLog(
                        SecurityLogSettings.of("localhost", centre.port(), directory.resolve("centre-ca.pem")));
    }

    /** As another process has it: nothing is shared but the files. */
    private DeviceIdentity identity() throws KioskKeyException {
        return DeviceIdentity.open(FileKeystore.in(directory.resolve("keys"), clock, random));
    }

    private EnrolmentOutcome enrol(KeyChoice choice) throws Exception {
        try (EnrolmentDesk desk = EnrolmentDesk.open(settings(), care(), identity(), clock)) {
            return desk.enrol(backend.invite("kiosk-1", Duration.ofDays(1)), choice);
        }
    }

    private SyncClient open() throws Exception {
        return SyncClient.open(settings(), identity(), care(), clock, random);
    }

    private void checkIn(SyncClient client, int count) throws Exception {
        for (int done = 0; done < count; done++) {
            UUID id = client.newId();
            client.add(done % 2 == 0 ? CheckIns.full(id) : CheckIns.small(id));
            promised.add(id);
        }
    }

    private void awaitDelivered(SyncClient client) throws Exception {
        Await.until("everything is delivered", () -> client.status().pending() == 0);
    }

    private void awaitEvent(String id) throws Exception {
        Await.until(
                id,
                () -> centre.messages().stream()
                        .anyMatch(message -> message.id().equals(Optional.of(id))));
    }

    private void assertExactlyOnce() {
        KioskAudit audit = backend.audit().kiosk("kiosk-1").orElseThrow();
        assertThat(audit.exactlyOnce()).as(audit.toString()).isTrue();
        assertThat(audit.missing(promised)).isEmpty();
        assertThat(audit.unpromised(promised)).isEmpty();
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void enrolledRenewedRevokedAndEnrolledAgainEveryCheckInArrivesExactlyOnce() throws Exception {
        try (SyncClient client = open()) {
            // Before enrolment check-ins are taken and wait.
            checkIn(client, 5);
            Await.until(
                    "the backend refuses a stranger",
                    () -> client.status().connection() == DeliveryStatus.Connection.CREDENTIALS_REFUSED);
            assertThat(client.gauges().standing()).contains(Standing.NOT_ENROLLED);

            assertThat(enrol(KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
            awaitDelivered(client);
            assertThat(client.gauges().standing()).contains(Standing.ENROLLED);
            awaitEvent("DEVICE_ENROLLED");

            // Renewal is due while records queue.
            Instant first = client.gauges().certifiedUntil().orElseThrow();
            backend.mishap(BackendMishap.parse("down"));
            checkIn(client, 10);
            clock.advance(Duration.ofDays(61));
            client.keepHouse();
            assertThat(client.gauges().standing()).contains(Standing.RENEWAL_DUE);
            assertThat(client.gauges().queueLength()).isEqualTo(10);
            assertThat(client.gauges().oldestAge()).contains(Duration.ofDays(61));
            backend.clearMishaps();
            awaitDelivered(client);
            clock.advance(Duration.ofDays(1));
            try (SyncClient restarted = restarted(client)) {
                restarted.keepHouse();
                assertThat(restarted.gauges().standing()).contains(Standing.ENROLLED);
                assertThat(restarted.gauges().certifiedUntil().orElseThrow()).isAfter(first);
                awaitEvent("DEVICE_RENEWED");
                checkIn(restarted, 5);
                awaitDelivered(restarted);

                // Revoked: nothing is lost, and somebody is told.
                backend.revoke("kiosk-1");
                checkIn(restarted, 10);
                Await.until(
                        "the kiosk knows that it is revoked",
                        () -> restarted.gauges().standing().equals(Optional.of(Standing.REVOKED)));
                assertThat(restarted.status().connection()).isEqualTo(DeliveryStatus.Connection.CREDENTIALS_REFUSED);
                assertThat(restarted.status().pending()).isEqualTo(10);
                assertThat(restarted.status().quarantined()).isZero();
                awaitEvent("DEVICE_REVOKED");

                // Somebody enrols it again while it runs.
                assertThat(enrol(KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
                awaitDelivered(restarted);
                assertThat(restarted.gauges().standing()).contains(Standing.ENROLLED);
            }
        }
        assertExactlyOnce();
        assertThat(centre.violations()).isEmpty();
        assertThat(promised).hasSize(30);
        centre.raw()
                .forEach(message -> assertThat(new String(message.toArray(), StandardCharsets.UTF_8))
                        .doesNotContain("999090000123", "Nguyễn", "1990"));
    }

    /** A restart: the store has one user at a time. */
    private SyncClient restarted(SyncClient client) throws Exception {
        client.close();
        return open();
    }

    @Test
    void withANewKeyWhatTheRevokedOneSignedIsSetAsideAndWhatComesAfterIsDelivered() throws Exception {
        assertThat(enrol(KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
        try (SyncClient client = open()) {
            backend.revoke("kiosk-1");
            checkIn(client, 2);
            Await.until("revoked", () -> client.gauges().standing().equals(Optional.of(Standing.REVOKED)));
            assertThat(enrol(KeyChoice.NEW)).isInstanceOf(EnrolmentOutcome.Certified.class);
            awaitDelivered(client);
            assertThat(client.stateOf(promised.getFirst())).contains(new DeliveryState.Quarantined("KEY_REVOKED"));
            checkIn(client, 3);
            awaitDelivered(client);
            assertThat(client.status().quarantined()).isEqualTo(2);
            assertThat(backend.accepted()).isEqualTo(3);
        }
    }

    @Test
    void theBackendsClockIsBelievedAndAJumpIsNoticed() throws Exception {
        assertThat(enrol(KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
        try (SyncClient client = open()) {
            assertThat(client.clockState().confidence()).isEqualTo(CheckIn.ClockState.Confidence.UNKNOWN);
            client.keepHouse();
            assertThat(client.clockState())
                    .isEqualTo(new CheckIn.ClockState(
                            CheckIn.ClockState.Confidence.SYNCHRONISED, Optional.of(clock.instant())));
            for (Duration jump : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
                backend.mishap(BackendMishap.parse(jump.isNegative() ? "clock:+1d" : "clock:-1d"));
                clock.advance(jump);
                assertThat(client.gauges().clock().confidence()).isEqualTo(ClockWatch.Confidence.DRIFTING);
                client.keepHouse();
                assertThat(client.gauges().clock().confidence()).isEqualTo(ClockWatch.Confidence.DRIFTING);
                backend.clearMishaps();
                clock.advance(jump.negated());
                client.keepHouse();
                assertThat(client.gauges().clock().confidence()).isEqualTo(ClockWatch.Confidence.SYNCHRONISED);
            }
            awaitEvent("CLOCK_JUMPED");
            long jumped = centre.messages().stream()
                    .filter(message -> message.id().equals(Optional.of("CLOCK_JUMPED")))
                    .map(message -> Long.parseLong(message.parameter("number").orElseThrow()))
                    .findFirst()
                    .orElseThrow();
            // This test's clock stands still while the monotonic one goes on.
            assertThat(jumped).isBetween(86_300L, 86_400L);
        }
    }

    @Test
    void aRefusedCodeIsToldByName() throws Exception {
        try (EnrolmentDesk desk = EnrolmentDesk.open(settings(), care(), identity(), clock)) {
            assertThat(desk.enrol("ABCDEFGH23", KeyChoice.SAME))
                    .isEqualTo(new EnrolmentOutcome.Refused(DeviceRefusal.CODE_UNKNOWN));
        }
    }

    @Test
    void countersReachTheBackendOverTheSameLine() throws Exception {
        assertThat(enrol(KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
        try (SyncClient client = open()) {
            client.keepHouse();
            assertThat(backend.telemetry()).hasSize(1);
            assertThat(backend.telemetry().getFirst().kiosk()).isEqualTo("kiosk-1");
        }
    }
}
