package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.BackendSettings;
import vn.cccd.sim.backend.KioskAudit;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.DeliveryStatus.Connection;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.delivery.RetryCause;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.Enrolment;
import vn.cccd.sync.device.EnrolmentOutcome;
import vn.cccd.sync.device.FileKeystore;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.testing.Await;

/**
 * Faults over real sockets and real TLS, as the whole client sees them. In each, a backlog of four records meets the fault, nothing is lost or
 * quarantined, the status says what is wrong, and when the fault is over every record is at the backend once and in order.
 */
@Timeout(120)
class NetworkFaultsTest {
    private static final List<String> ROWS = new ArrayList<>();
    private static final int BACKLOG = 4;

    private static final DeliveryPace PACE = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofHours(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3));

    private final SecureRandom random = new SecureRandom();
    private final JumpingClock clock = new JumpingClock();
    private final List<UUID> promised = new ArrayList<>();

    @TempDir
    Path directory;

    private SimulatedBackend backend;

    /** The kiosk's wall clock; the backend has its own. */
    private static final class JumpingClock extends Clock {
        private volatile Duration off = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void aBacklogOfFour() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), random);
        storeBacklog();
    }

    private void storeBacklog() throws Exception {
        backend.mishap(BackendMishap.parse("down"));
        try (SyncClient client = open()) {
            for (int i = 0; i < BACKLOG; i++) {
                add(client);
            }
        }
        backend.clearMishaps();
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private SyncClient open() throws Exception {
        KioskKey key = KioskKey.openOrCreate(directory.resolve("keys"), Clock.systemUTC(), random);
        return SyncClient.open(settings(), key, clock, random);
    }

    private SyncSettings settings() {
        return SyncSettings.of("kiosk-1", "bv-mau", backend.uri(), backend.caCertificate(), directory.resolve("sync"))
                .withPace(PACE);
    }

    private DeviceIdentity identity() throws Exception {
        return DeviceIdentity.open(FileKeystore.in(directory.resolve("keys"), Clock.systemUTC(), random));
    }

    private void add(SyncClient client) throws SyncException {
        promised.add(client.add(CheckIns.full(client.newId())).id());
    }

    private static long tries(SyncClient client, RetryCause cause) {
        return client.counters().retries().getOrDefault(cause, 0L);
    }

    /** Everything that was promised is there once, in the order in which it was stored. */
    private String proof(SyncClient client) throws Exception {
        Await.until("the queue is empty", () -> client.status().pending() == 0);
        KioskAudit audit = backend.audit().kiosk("kiosk-1").orElseThrow();
        assertThat(audit.accepted()).isEqualTo(promised);
        assertThat(audit.exactlyOnce()).isTrue();
        assertThat(audit.late()).isEmpty();
        assertThat(client.status().quarantined()).isZero();
        assertThat(client.status().connection()).isEqualTo(Connection.ONLINE);
        assertThat(client.status().trouble()).isEmpty();
        return "then all " + promised.size() + " at the backend once, in order, chain unbroken; " + audit.repeats()
                + " repeats recognised";
    }

    private static void row(String fault, String happens, String proof) {
        ROWS.add("| " + fault + " | " + happens + " | " + proof + " |\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connection refused|down|UNREACHABLE|NETWORK",
                "connection reset before TLS|hang-up|UNREACHABLE|NETWORK",
                "connection cut within the TLS handshake|tls:cut|UNREACHABLE|TLS",
                "TLS handshake never answered|tls:silent|UNREACHABLE|TIMEOUT",
                "request reset after 1 byte|cut-request:1|UNREACHABLE|NETWORK",
                "request reset after 1000 bytes|cut-request:1000|UNREACHABLE|NETWORK",
                "answer reset after 1 byte|reset:1|UNREACHABLE|NETWORK",
                "answer reset after 100 bytes|reset:100|UNREACHABLE|NETWORK",
                "answer reset after 300 bytes|reset:300|UNREACHABLE|NETWORK",
                "answer lost|lose-answer|UNREACHABLE|NETWORK",
                "half an answer|half-answer|UNREACHABLE|NETWORK",
                "30 s of silence (time-out 3 s)|delay:30s|UNREACHABLE|TIMEOUT",
                "an answer of 20 bytes a second (time-out 3 s)|drip:20|UNREACHABLE|TIMEOUT",
                "TLS: certificate expired|tls:expired|UNREACHABLE|TLS",
                "TLS: certificate not yet valid|tls:not-yet-valid|UNREACHABLE|TLS",
                "TLS: certificate of another host|tls:wrong-host|UNREACHABLE|TLS",
                "TLS: certificate of an unknown CA|tls:unknown-ca|UNREACHABLE|TLS",
                "429|status:429|UNREACHABLE|THROTTLED",
                "503|status:503|UNREACHABLE|SERVER",
                "500|status:500|UNREACHABLE|SERVER",
                "408|status:408|UNREACHABLE|SERVER",
                "a redirect (302), which is not followed|status:302|UNREACHABLE|SERVER",
                "401|status:401|CREDENTIALS_REFUSED|CREDENTIALS",
                "403|status:403|CREDENTIALS_REFUSED|CREDENTIALS",
                "wrong content type|wrong:type|UNREACHABLE|NONSENSE",
                "a captive portal's page|wrong:html|UNREACHABLE|NONSENSE",
                "JSON that ends too early|wrong:json|UNREACHABLE|NONSENSE",
                "an empty answer|wrong:empty|UNREACHABLE|NONSENSE",
                "an answer of 16 MiB|wrong:huge|UNREACHABLE|NONSENSE",
                "an answer that unpacks to 64 MiB|wrong:gzip-bomb|UNREACHABLE|NONSENSE",
                "answers for other ids than were sent|wrong:other-ids|ONLINE|RECORD"
            })
    void whileItLastsEverythingIsKeptAndTriedAgain(String fault, String mishap, Connection connection, RetryCause cause)
            throws Exception {
        backend.mishap(BackendMishap.parse(mishap));
        try (SyncClient client = open()) {
            Await.until(
                    fault + " is met twice",
                    () -> tries(client, cause) >= 2 && client.counters().calls() >= 2);
            DeliveryStatus during = client.status();
            assertThat(during.pending()).isEqualTo(BACKLOG);
            assertThat(during.quarantined()).isZero();
            assertThat(during.connection()).isEqualTo(connection);
            assertThat(during.trouble().isPresent()).isEqualTo(connection != Connection.ONLINE);
            add(client);
            backend.clearMishaps();
            String proof = proof(client);
            row(
                    fault,
                    "all " + BACKLOG + " stay pending, tried again after a backoff; line " + connection
                            + during.trouble().map(why -> " (" + why + ")").orElse("") + ", counted as " + cause,
                    proof);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void theServersDelayIsWaited(int status) throws Exception {
        backend.mishap(BackendMishap.parse("status:" + status + ",retry-after=1*1"));
        long begin = System.nanoTime();
        try (SyncClient client = open()) {
            String proof = proof(client);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(took).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(client.counters().calls()).isEqualTo(2);
            row(
                    status + " with Retry-After: 1",
                    "all stay pending; the next call not before the second is over",
                    proof);
        }
    }

    @Test
    void aBatchThatIsTooLargeIsHalved() throws Exception {
        backend.mishap(BackendMishap.parse("status:413*2"));
        try (SyncClient client = open()) {
            String proof = proof(client);
            assertThat(tries(client, RetryCause.TOO_LARGE)).isEqualTo(2);
            row("413 for 4 records and for 2", "the batch is halved at once, without a wait, until it fits", proof);
        }
    }

    @Test
    void aRecordThatIsTooLargeAloneIsSetAsideAndHoldsNobodyUp() throws Exception {
        backend.mishap(BackendMishap.parse("status:413*3"));
        try (SyncClient client = open()) {
            Await.until("the others are sent", () -> client.status().pending() == 0);
            UUID first = promised.getFirst();
            assertThat(client.stateOf(first)).contains(new DeliveryState.Quarantined("TOO_LARGE"));
            assertThat(client.status().quarantined()).isEqualTo(1);
            assertThat(backend.audit().kiosk("kiosk-1").orElseThrow().accepted())
                    .isEqualTo(promised.subList(1, BACKLOG));
            assertThat(client.requeue(first)).isTrue();
            Await.until("it is sent as well", () -> client.status().pending() == 0);
            KioskAudit audit = backend.audit().kiosk("kiosk-1").orElseThrow();
            assertThat(audit.exactlyOnce()).isTrue();
            assertThat(audit.missing(promised)).isEmpty();
            assertThat(audit.accepted()).hasSize(BACKLOG);
            row(
                    "413 for a record on its own",
                    "that one is quarantined (TOO_LARGE), the other three go on at once",
                    "sent again by hand: all " + BACKLOG + " at the backend once, chain unbroken");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 415, 422})
    void aRefusalForGoodStopsUntilTheNextStart(int status) throws Exception {
        backend.mishap(BackendMishap.parse("status:" + status));
        try (SyncClient client = open()) {
            Await.until("it stops", () -> client.status().connection() == Connection.STOPPED);
            add(client);
            client.networkChanged();
            assertThat(client.status().pending()).isEqualTo(BACKLOG + 1L);
            assertThat(client.status().trouble()).contains("status " + status);
            assertThat(client.counters().calls()).isEqualTo(1);
        }
        backend.clearMishaps();
        try (SyncClient client = open()) {
            String proof = proof(client);
            row(
                    String.valueOf(status),
                    "one call, then nothing more is sent; line STOPPED (status " + status + "), all kept",
                    "after a restart " + proof);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void theKiosksClockJumpsByADayInTheMiddle(long days) throws Exception {
        backend.mishap(BackendMishap.parse("status:503"));
        try (SyncClient client = open()) {
            Await.until("503 is met", () -> tries(client, RetryCause.SERVER) >= 1);
            Await.until(
                    "the clock was compared",
                    () -> client.status().clock().confidence() == ClockWatch.Confidence.SYNCHRONISED);
            clock.off = Duration.ofDays(days);
            assertThat(client.clockState().confidence()).isEqualTo(CheckIn.ClockState.Confidence.DRIFTING);
            long before = tries(client, RetryCause.SERVER);
            Await.until("it is tried on", () -> tries(client, RetryCause.SERVER) >= before + 2);
            add(client);
            backend.clearMishaps();
            String proof = proof(client);
            Duration ahead = client.status().clock().ahead().orElseThrow();
            assertThat(ahead.minusDays(days).abs()).isLessThan(Duration.ofMinutes(1));
            clock.off = Duration.ZERO;
            assertThat(client.clockState().confidence()).isNotEqualTo(CheckIn.ClockState.Confidence.UNKNOWN);
            row(
                    "the kiosk's clock jumps by " + days + " d during a 503",
                    "waits go on by the monotonic clock; the next records say DRIFTING",
                    proof);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1d", "-1d"})
    void theBackendsClockIsADayOff(String by) throws Exception {
        backend.mishap(BackendMishap.parse("clock:" + by));
        try (SyncClient client = open()) {
            String proof = proof(client);
            assertThat(client.clockState().confidence()).isEqualTo(CheckIn.ClockState.Confidence.DRIFTING);
            row("the backend's clock is off by " + by, "the next records say DRIFTING", proof);
        }
    }

    @Test
    void aRevokedClientIsKeptOutUntilItIsEnrolledAgain() throws Exception {
        backend.close();
        backend = SimulatedBackend.start(
                BackendSettings.keeping(directory.resolve("backend")).requiringCertificates(),
                Clock.systemUTC(),
                random);
        enrol();
        backend.revoke("kiosk-1");
        try (SyncClient client = SyncClient.open(settings(), identity(), CareSettings.DEFAULT, clock, random)) {
            Await.until("it is refused", () -> tries(client, RetryCause.CREDENTIALS) >= 2);
            DeliveryStatus during = client.status();
            assertThat(during.pending()).isEqualTo(BACKLOG);
            assertThat(during.quarantined()).isZero();
            assertThat(during.connection()).isEqualTo(Connection.CREDENTIALS_REFUSED);
            add(client);
            enrol();
            String proof = proof(client);
            row(
                    "revoked client certificate",
                    "all stay pending; renewal tried; line CREDENTIALS_REFUSED"
                            + during.trouble().map(why -> " (" + why + ")").orElse(""),
                    "after a new enrolment " + proof);
        }
    }

    /** As {@code kiosk enrol} does it, in a process of its own. */
    private void enrol() throws Exception {
        DeviceIdentity identity = identity();
        try (HttpsUplink line = HttpsUplink.to(
                HttpsRoute.direct(backend.uri(), backend.caCertificate()),
                DeliveryPace.DEFAULT,
                clock,
                new ClockWatch(clock, System::nanoTime))) {
            Enrolment enrolment = new Enrolment(identity, line.sideLine(), "kiosk-1", List.of(), clock);
            String code = backend.invite("kiosk-1", Duration.ofHours(1));
            assertThat(enrolment.enrol(code, Enrolment.KeyChoice.SAME)).isInstanceOf(EnrolmentOutcome.Certified.class);
        }
    }

    @AfterAll
    static void writeTheTable() throws Exception {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/network-faults.md"),
                "| fault | what happens | proof |\n|---|---|---|\n" + String.join("", ROWS));
    }
}
