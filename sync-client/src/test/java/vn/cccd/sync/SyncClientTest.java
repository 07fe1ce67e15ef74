package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.outbox.Damage;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.testing.Await;
import vn.cccd.sync.testing.ContractWitness;

/** The client against the simulated backend, over real TLS. */
@Timeout(180)
class SyncClientTest {
    /** Fast enough for a test, slow enough to be backoff. */
    private static final DeliveryPace PACE = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path directory;

    private final ContractWitness contract = new ContractWitness();
    private SimulatedBackend backend;

    @BeforeEach
    void startBackend() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), random);
        backend.witness(contract);
    }

    @AfterEach
    void stopBackend() {
        backend.close();
        assertThat(contract.complaints()).isEmpty();
    }

    private SyncSettings settings() {
        return SyncSettings.of("kiosk-1", "bv-mau", backend.uri(), backend.caCertificate(), directory.resolve("sync"))
                .withPace(PACE);
    }

    private SyncClient open() throws Exception {
        return open(settings());
    }

    private SyncClient open(SyncSettings settings) throws Exception {
        KioskKey key = KioskKey.openOrCreate(directory.resolve("key"), Clock.systemUTC(), random);
        return SyncClient.open(settings, key, Clock.systemUTC(), random);
    }

    private static UUID add(SyncClient client) throws SyncException {
        return client.add(CheckIns.full(client.newId())).id();
    }

    private static void awaitState(SyncClient client, UUID id, DeliveryState state) throws Exception {
        Await.until(state + " " + id, () -> client.stateOf(id).orElseThrow().equals(state));
    }

    private List<UUID> arrived() {
        return backend.received().stream().map(ReceivedCheckIn::id).toList();
    }

    private static void assertRefused(SyncException.Reason reason, Callable<?> call) {
        assertThatExceptionOfType(SyncException.class)
                .isThrownBy(call::call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aCheckInArrivesSignedOnceAndInTheWordsOfTheContract() throws Exception {
        try (SyncClient client = open()) {
            Receipt receipt = client.add(CheckIns.full(client.newId()));
            awaitState(client, receipt.id(), new DeliveryState.Sent());
            assertThat(receipt.sequence()).isEqualTo(1);
            assertThat(backend.received()).singleElement().satisfies(received -> {
                assertThat(received.id()).isEqualTo(receipt.id());
                assertThat(received.json()).contains("\"kiosk\":\"kiosk-1\"", "\"fullName\":\"Nguyễn Văn A\"");
            });
            assertThat(backend.findings()).isEmpty();
            DeliveryStatus status = client.status();
            assertThat(status.pending()).isZero();
            assertThat(status.sent()).isEqualTo(1);
            assertThat(status.capacity()).isEqualTo(20_000);
            assertThat(status.lastSuccess()).isPresent();
            assertThat(status.online()).isTrue();
        }
    }

    @Test
    void aLostAnswerMeansASecondDeliveryAndOneCheckIn() throws Exception {
        backend.mishap(BackendMishap.parse("lose-answer*2"));
        try (SyncClient client = open()) {
            awaitState(client, add(client), new DeliveryState.Sent());
        }
        assertThat(arrived()).hasSize(1);
        assertThat(backend.deliveries()).isEqualTo(3);
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void whatWasAddedWhileTheBackendWasDownArrivesInOrderWhenItIsBack() throws Exception {
        backend.mishap(BackendMishap.parse("down"));
        List<UUID> ids = new ArrayList<>();
        try (SyncClient client = open()) {
            for (int i = 0; i < 5; i++) {
                ids.add(add(client));
            }
            Await.until(
                    "the line is known to be down",
                    () -> client.status().connection() == DeliveryStatus.Connection.UNREACHABLE);
            assertThat(client.stateOf(ids.getFirst())).contains(new DeliveryState.Pending());
        }
        backend.clearMishaps();
        try (SyncClient client = open()) {
            ids.add(add(client));
            awaitState(client, ids.getLast(), new DeliveryState.Sent());
        }
        assertThat(arrived()).isEqualTo(ids);
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void theNetworkComingBackEndsALongBackoff() throws Exception {
        backend.mishap(BackendMishap.parse("down"));
        DeliveryPace slow = new DeliveryPace(
                100,
                1 << 20,
                Duration.ofMillis(20),
                Duration.ofDays(1),
                Duration.ofHours(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20));
        try (SyncClient client = open(settings().withPace(slow))) {
            UUID id = add(client);
            // By then the wait is, most likely, longer than this test may take.
            Await.until("several failures", () -> {
                client.networkChanged();
                return client.status().connection() == DeliveryStatus.Connection.UNREACHABLE;
            });
            backend.clearMishaps();
            client.networkChanged();
            awaitState(client, id, new DeliveryState.Sent());
        }
    }

    @Test
    void aRejectedCheckInStepsAsideWithItsReasonAndCanBeSentAgain() throws Exception {
        backend.mishap(BackendMishap.parse("reject:NOT_ON_ROSTER*1"));
        try (SyncClient client = open()) {
            UUID poison = add(client);
            awaitState(client, poison, new DeliveryState.Quarantined("NOT_ON_ROSTER"));
            UUID next = add(client);
            awaitState(client, next, new DeliveryState.Sent());
            assertThat(client.status().quarantined()).isEqualTo(1);
            assertThat(backend.findings()).containsExactly("kiosk kiosk-1, record 2 follows 0");

            assertThat(client.requeue(poison)).isTrue();
            awaitState(client, poison, new DeliveryState.Sent());
            assertThat(arrived()).containsExactly(next, poison);
        }
    }

    @Test
    void serverTroubleIsWaitedOut() throws Exception {
        backend.mishap(BackendMishap.parse("refuse*2"));
        backend.mishap(BackendMishap.parse("status:429,retry-after=1*1"));
        backend.mishap(BackendMishap.parse("status:401*2"));
        backend.mishap(BackendMishap.parse("delay:200ms*1"));
        backend.mishap(BackendMishap.parse("retry:0*1"));
        try (SyncClient client = open()) {
            UUID id = add(client);
            awaitState(client, id, new DeliveryState.Sent());
            assertThat(arrived()).containsExactly(id);
        }
    }

    @Test
    void aContractErrorStopsSendingAndNothingIsLost() throws Exception {
        backend.mishap(BackendMishap.parse("status:404"));
        UUID id;
        try (SyncClient client = open()) {
            id = add(client);
            Await.until("stopped", () -> client.status().connection() == DeliveryStatus.Connection.STOPPED);
            assertThat(client.stateOf(id)).contains(new DeliveryState.Pending());
        }
        backend.clearMishaps();
        try (SyncClient client = open()) {
            awaitState(client, id, new DeliveryState.Sent());
        }
    }

    @Test
    void aBackendThatLostItsMemoryOfTheKeyIsToldByTheFirstSignature() throws Exception {
        try (SyncClient client = open()) {
            awaitState(client, add(client), new DeliveryState.Sent());
        }
        Files.move(directory.resolve("key"), directory.resolve("old-key"));
        try (SyncClient client = open()) {
            awaitState(client, add(client), new DeliveryState.Quarantined("KEY_UNKNOWN"));
        }
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void listenersHearOfEveryChangeAlsoDuringABackoffAndOneThatFailsHarmsNobody() throws Exception {
        backend.mishap(BackendMishap.parse("down"));
        DeliveryPace patient = new DeliveryPace(
                100,
                1 << 20,
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20));
        List<DeliveryStatus> heard = new CopyOnWriteArrayList<>();
        try (SyncClient client = open(settings().withPace(patient))) {
            client.onStatus(heard::add);
            Await.until("a first status", () -> !heard.isEmpty());
            client.onStatus(status -> {
                throw new IllegalStateException("a listener of no use");
            });
            add(client);
            Await.until("unreachable", () -> heard.getLast().connection() == DeliveryStatus.Connection.UNREACHABLE);
            add(client);
            Await.until("two pending", () -> heard.getLast().pending() == 2);
        }
    }

    @Test
    void closingDoesNotWaitForASilentBackend() throws Exception {
        backend.mishap(BackendMishap.parse("delay:60s"));
        SyncClient client = open();
        add(client);
        Await.until("a call", () -> client.status().pending() == 1);
        long start = System.nanoTime();
        client.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Nested
    class WhenItCannotBeDone {
        @Test
        void aFullStoreSaysSoBeforeAnythingIsLost() throws Exception {
            backend.mishap(BackendMishap.parse("down"));
            OutboxLimits two = new OutboxLimits(2, 64L << 20, 100_000, 0, Duration.ofHours(24));
            try (SyncClient client = open(settings().withLimits(two))) {
                UUID first = add(client);
                add(client);
                assertRefused(SyncException.Reason.STORE_FULL, () -> add(client));
                assertThat(client.status().pending()).isEqualTo(client.status().capacity());
                backend.clearMishaps();
                awaitState(client, first, new DeliveryState.Sent());
                Await.until("room", () -> client.status().pending() == 0);
                add(client);
            }
        }

        @Test
        void aCheckInIsStoredOnce() throws Exception {
            try (SyncClient client = open()) {
                CheckIn checkIn = CheckIns.full(client.newId());
                client.add(checkIn);
                assertRefused(SyncException.Reason.ID_ALREADY_USED, () -> client.add(checkIn));
            }
        }

        @Test
        void aStoreHasOneClient() throws Exception {
            try (SyncClient client = open()) {
                assertRefused(SyncException.Reason.STORE_IN_USE, SyncClientTest.this::open);
                add(client);
            }
        }

        @Test
        void aFileOfGarbageIsSetAsideAndReportedAndTheKioskGoesOn() throws Exception {
            Path store = Files.createDirectories(directory.resolve("sync"));
            String garbage = "this is no database, whoever wrote it".repeat(100);
            Files.writeString(store.resolve("outbox.db"), garbage);
            try (SyncClient client = open()) {
                Damage damage = client.damage().orElseThrow();
                assertThat(damage.chainLost()).isTrue();
                assertThat(store.resolve(damage.setAside()).resolve("outbox.db"))
                        .hasContent(garbage);
                awaitState(client, add(client), new DeliveryState.Sent());
            }
            assertThat(arrived()).hasSize(1);
        }

        @Test
        void whatCannotBeOpenedAtAllIsSaidToBeUnreadableAndLeftAsItIs() throws Exception {
            Path inTheWay = Files.createDirectories(directory.resolve("sync/outbox.db"));
            assertRefused(SyncException.Reason.STORE_UNREADABLE, SyncClientTest.this::open);
            assertThat(inTheWay).isEmptyDirectory();
        }

        @Test
        void aMissingAuthorityIsSaidToBeMissing() {
            SyncSettings settings = SyncSettings.of(
                    "kiosk-1", "bv-mau", backend.uri(), directory.resolve("nowhere.pem"), directory.resolve("sync"));
            assertRefused(SyncException.Reason.BACKEND_CA_UNREADABLE, () -> open(settings));
        }

        @Test
        void anAddressWithoutTlsIsNoSetting() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() ->
                            SyncSettings.of("kiosk-1", "bv-mau", URI.create("http://localhost"), directory, directory));
        }
    }
}
