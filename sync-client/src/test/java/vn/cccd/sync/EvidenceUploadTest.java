package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.testing.Await;
import vn.cccd.sync.testing.ContractWitness;

/** Evidence that is too large for its record, to the simulated backend over real TLS. */
@Timeout(180)
class EvidenceUploadTest {
    private static final DeliveryPace PACE = new DeliveryPace(
                    100,
                    1 << 20,
                    Duration.ofMillis(5),
                    Duration.ofMillis(20),
                    Duration.ofHours(1),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20))
            .withSpread(Duration.ofMillis(20), Duration.ZERO);
    private static final String PLACE = "@/v1/evidence";
    private static final int PART = 256 << 10;
    private static final String MARK = "bytes of a portrait that nobody may find";

    private final SecureRandom random = new SecureRandom();
    private final ContractWitness contract = new ContractWitness();

    @TempDir
    Path directory;

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

    private SyncClient open() throws Exception {
        KioskKey key = KioskKey.openOrCreate(directory.resolve("key"), Clock.systemUTC(), random);
        return SyncClient.open(
                SyncSettings.of("kiosk-1", "bv-mau", backend.uri(), backend.caCertificate(), directory.resolve("sync"))
                        .withPace(PACE),
                key,
                Clock.systemUTC(),
                random);
    }

    private static Bytes content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + mark.length <= length; at += 5_000) {
            System.arraycopy(mark, 0, content, at, mark.length);
        }
        return Bytes.copyOf(content);
    }

    private static UUID add(SyncClient client, Bytes content) throws SyncException {
        CheckIn usual = CheckIns.full(client.newId());
        return client.add(new CheckIn(
                        usual.id(),
                        usual.sector(),
                        usual.occurredAt(),
                        usual.clock(),
                        usual.person(),
                        usual.assurance(),
                        usual.verdict(),
                        usual.caveats(),
                        usual.consent(),
                        usual.evidence().map(evidence -> evidence.with(new EvidenceAttachment(content, "image/jp2"))),
                        usual.details()))
                .id();
    }

    private static void awaitAttachment(SyncClient client, UUID id, DeliveryState state) throws Exception {
        Await.until(state + " attachment", () -> client.attachmentStateOf(id).equals(Optional.of(state)));
        assertThat(client.stateOf(id)).contains(new DeliveryState.Sent());
    }

    private void assertThere(Bytes content) {
        assertThat(backend.evidence(content.sha256().toBase64Url())
                        .orElseThrow()
                        .toArray())
                .isEqualTo(content.toArray());
        assertThat(backend.evidenceCompleted()).isEqualTo(1);
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void aLargeOneFollowsItsRecordAndIsErasedFromTheDisk() throws Exception {
        Bytes content = content(4 << 20);
        try (SyncClient client = open()) {
            UUID id = add(client, content);
            awaitAttachment(client, id, new DeliveryState.Sent());
            assertThere(content);
            assertThat(backend.evidenceBytesAnnounced()).isEqualTo(content.length());
            assertThat(backend.received())
                    .singleElement()
                    .satisfies(received -> assertThat(received.json())
                            .contains("\"attachment\":{\"sha256\":\""
                                    + content.sha256().toBase64Url()
                                    + "\",\"length\":4194304,\"mediaType\":\"image/jp2\"}"));
        }
    }

    @Test
    void aSmallOneIsInTheRecord() throws Exception {
        Bytes content = content(EvidenceAttachment.MOST_INLINE_BYTES);
        try (SyncClient client = open()) {
            UUID id = add(client, content);
            Await.until("sent", () -> client.stateOf(id).equals(Optional.of(new DeliveryState.Sent())));
            assertThat(client.attachmentStateOf(id)).isEmpty();
            assertThat(backend.received())
                    .singleElement()
                    .satisfies(received ->
                            assertThat(received.json()).contains("\"content\":\"" + content.toBase64() + "\""));
        }
    }

    @Test
    void howeverOftenTheLineBreaksEveryByteIsThereOnceAndABreakCostsOnePartAtMost() throws Exception {
        Bytes content = content(2 << 20);
        int breaks = 12;
        Random places = new Random(6);
        AtomicInteger broken = new AtomicInteger();
        // Each answer to the question how much is there is followed by a part, which breaks.
        backend.witness(exchange -> {
            if (exchange.method().equals("HEAD") && broken.get() < breaks) {
                String fault =
                        broken.incrementAndGet() % 5 == 0 ? "lose-answer" : "cut-request:" + places.nextInt(PART);
                backend.mishap(BackendMishap.parse(fault + PLACE + "*1"));
            }
        });
        try (SyncClient client = open()) {
            UUID id = add(client, content);
            awaitAttachment(client, id, new DeliveryState.Sent());
        }
        assertThere(content);
        assertThat(backend.evidenceBytesAnnounced()).isLessThanOrEqualTo(content.length() + (long) breaks * PART);
        System.out.printf(
                "evidence upload: %d bytes, %d breaks, %d bytes sent at most (allowed %d), there once%n",
                content.length(), breaks, backend.evidenceBytesAnnounced(), content.length() + (long) breaks * PART);
    }

    @Test
    void afterARestartInTheMiddleItGoesOnWhereItWas() throws Exception {
        Bytes content = content(4 << 20);
        int restarts = 0;
        UUID id;
        try (SyncClient client = open()) {
            backend.mishap(BackendMishap.parse("delay:20ms" + PLACE));
            id = add(client, content);
            Await.until("begun", () -> backend.evidenceBytesAnnounced() > PART);
        }
        while (backend.evidenceCompleted() == 0 && restarts < 5) {
            long before = backend.evidenceBytesAnnounced();
            try (SyncClient client = open()) {
                assertThat(client.stateOf(id)).contains(new DeliveryState.Sent());
                Await.until(
                        "more",
                        () -> backend.evidenceBytesAnnounced() > before + PART || backend.evidenceCompleted() > 0);
            }
            restarts++;
        }
        backend.clearMishaps();
        try (SyncClient client = open()) {
            awaitAttachment(client, id, new DeliveryState.Sent());
        }
        assertThere(content);
        assertThat(backend.evidenceBytesAnnounced()).isLessThanOrEqualTo(content.length() + (restarts + 1L) * PART);
        System.out.printf(
                "evidence upload: %d restarts in the middle, %d bytes announced of %d%n",
                restarts + 1, backend.evidenceBytesAnnounced(), content.length());
    }

    @Test
    void aCheckInDuringAnUploadIsDeliveredBeforeItEnds() throws Exception {
        Bytes content = content(4 << 20);
        CountDownLatch middle = new CountDownLatch(1);
        CountDownLatch added = new CountDownLatch(1);
        AtomicInteger parts = new AtomicInteger();
        backend.witness(exchange -> {
            if (exchange.method().equals("PUT") && parts.incrementAndGet() == 4) {
                middle.countDown();
                try {
                    assertThat(added.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        AtomicInteger partsBefore = new AtomicInteger();
        backend.witness(exchange -> {
            if (exchange.method().equals("POST")) {
                partsBefore.set(parts.get());
            }
        });
        try (SyncClient client = open()) {
            UUID first = add(client, content);
            assertThat(middle.await(60, TimeUnit.SECONDS)).isTrue();
            UUID second = client.add(CheckIns.small(client.newId())).id();
            added.countDown();
            awaitAttachment(client, first, new DeliveryState.Sent());
            assertThat(client.stateOf(second)).contains(new DeliveryState.Sent());
        }
        assertThere(content);
        assertThat(partsBefore).hasValue(4);
        assertThat(parts).hasValue(16);
    }

    @Test
    void theSameBytesOfTwoCheckInsGoOnce() throws Exception {
        Bytes content = content(3 * PART + 17);
        try (SyncClient client = open()) {
            UUID one = add(client, content);
            UUID other = add(client, content);
            awaitAttachment(client, one, new DeliveryState.Sent());
            awaitAttachment(client, other, new DeliveryState.Sent());
        }
        assertThere(content);
        assertThat(backend.evidenceBytesAnnounced()).isEqualTo(content.length());
    }

    @ParameterizedTest
    @CsvSource({"status:503", "status:429", "wrong-offset", "corrupt", "half-answer", "status:401"})
    void whatPassesDelaysItOnly(String fault) throws Exception {
        String mishap = fault.contains(":") || fault.equals("half-answer") ? fault : "evidence:" + fault;
        Bytes content = content(2 * PART + 1);
        backend.mishap(BackendMishap.parse(mishap + PLACE + (fault.equals("corrupt") ? "*2" : "*3")));
        try (SyncClient client = open()) {
            UUID id = add(client, content);
            awaitAttachment(client, id, new DeliveryState.Sent());
        }
        assertThere(content);
    }

    @ParameterizedTest
    @CsvSource({
        "status:413, TOO_LARGE",
        "status:404, ATTACHMENT_UNKNOWN",
        "status:418, STATUS_418",
        "evidence:corrupt, HASH_MISMATCH"
    })
    void whatIsRefusedIsQuarantinedTheRecordStaysDeliveredAndItCanBeSentOnceMore(String fault, String reason)
            throws Exception {
        Bytes content = content(PART + 1);
        backend.mishap(BackendMishap.parse(fault + PLACE));
        try (SyncClient client = open()) {
            UUID id = add(client, content);
            awaitAttachment(client, id, new DeliveryState.Quarantined(reason));
            UUID next = client.add(CheckIns.small(client.newId())).id();
            Await.until("next", () -> client.stateOf(next).equals(Optional.of(new DeliveryState.Sent())));
            backend.clearMishaps();
            assertThat(client.requeue(id)).isTrue();
            awaitAttachment(client, id, new DeliveryState.Sent());
        }
        assertThere(content);
    }

    @Test
    void nothingOfItIsOnTheDiskInClear() throws Exception {
        Bytes content = content(1 << 20);
        assertThat(new String(content.toArray(), StandardCharsets.ISO_8859_1)).contains(MARK);
        backend.mishap(BackendMishap.parse("refuse" + PLACE));
        try (SyncClient client = open()) {
            UUID id = add(client, content);
            Await.until("tried", () -> client.stateOf(id).equals(Optional.of(new DeliveryState.Sent())));
            assertNothingInClear();
            backend.clearMishaps();
            awaitAttachment(client, id, new DeliveryState.Sent());
            assertNothingInClear();
        }
        assertNothingInClear();
    }

    private void assertNothingInClear() throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(Arrays.asList(MARK, "portrait that"));
            }
        }
    }
}
