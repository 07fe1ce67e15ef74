package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.testing.Await;

/** A newer trust list judges what is still held, against the simulated backend. */
@Timeout(180)
class JudgingAgainTest {
    private static final EvidenceJudge.Judgement REVOKED =
            new EvidenceJudge.Judgement.Judged(ChipVerdict.SIGNER_REVOKED, List.of("TRUST_LIST_STALE"));
    private static final EvidenceJudge.Judgement GENUINE =
            new EvidenceJudge.Judgement.Judged(ChipVerdict.GENUINE, List.of());
    private static final EvidenceJudge.Judgement UNKNOWN = new EvidenceJudge.Judgement.Unknown();

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path directory;

    private SimulatedBackend backend;

    @BeforeEach
    void startBackend() throws Exception {
        backend = SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), random);
    }

    @AfterEach
    void stopBackend() {
        backend.close();
    }

    private SyncClient open() throws Exception {
        DeliveryPace usual = DeliveryPace.DEFAULT;
        SyncSettings settings = SyncSettings.of(
                        "kiosk-1", "bv-mau", backend.uri(), backend.caCertificate(), directory.resolve("sync"))
                .withPace(new DeliveryPace(
                                usual.batchRecords(),
                                usual.batchBytes(),
                                Duration.ofMillis(20),
                                Duration.ofMillis(100),
                                usual.longestServerDelay(),
                                usual.connectTimeout(),
                                usual.callTimeout())
                        .withSpread(Duration.ofMillis(100), Duration.ofMillis(10)));
        KioskKey key = KioskKey.openOrCreate(directory.resolve("key"), Clock.systemUTC(), random);
        return SyncClient.open(settings, key, Clock.systemUTC(), random);
    }

    /** Notes what it is asked. */
    private record Judge(String trustStoreVersion, List<UUID> asked, Function<UUID, EvidenceJudge.Judgement> answer)
            implements EvidenceJudge {
        static Judge of(String version, Judgement judgement) {
            return new Judge(version, new CopyOnWriteArrayList<>(), id -> judgement);
        }

        @Override
        public Judgement judge(UUID record, Evidence evidence) {
            assertThat(evidence).isEqualTo(CheckIns.full(record).evidence().orElseThrow());
            asked.add(record);
            return answer.apply(record);
        }
    }

    private static UUID add(SyncClient client) throws SyncException {
        return client.add(CheckIns.full(client.newId())).id();
    }

    private static List<UUID> addSome(SyncClient client, int count) throws SyncException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(add(client));
        }
        return ids;
    }

    private static void awaitAllSent(SyncClient client) throws Exception {
        Await.until("everything is sent", () -> client.status().pending() == 0);
    }

    private void awaitArrived(int count) throws Exception {
        Await.until(count + " records", () -> backend.accepted() == count);
    }

    /** As the backend has them, oldest first. */
    private List<JsonNode> corrections() throws Exception {
        List<JsonNode> corrections = new ArrayList<>();
        for (ReceivedCheckIn received : backend.received()) {
            if (received.json().contains("\"corrects\"")) {
                assertThat(OpenApiDocument.complaints("Correction", received.json()))
                        .as(received.json())
                        .isEmpty();
                corrections.add(new ObjectMapper().readTree(received.json()));
            } else {
                assertThat(OpenApiDocument.complaints("CheckIn", received.json()))
                        .isEmpty();
            }
        }
        return corrections;
    }

    /** Judged, and time enough for a correction that should not be. */
    private static void settle(SyncClient client, Judge judge, int records) throws Exception {
        client.judgeAgain(judge);
        Await.until("judged", () -> judge.asked().size() == records);
        Judge next = Judge.of(judge.trustStoreVersion() + " again", UNKNOWN);
        client.judgeAgain(next);
        Await.until("judged once more", () -> next.asked().size() == records);
        awaitAllSent(client);
    }

    @Test
    void aVerdictThatChangedIsCorrectedOnceForEachTrustVersionAlsoOverRestarts() throws Exception {
        UUID record;
        try (SyncClient client = open()) {
            record = add(client);
            client.add(CheckIns.small(client.newId()));
            awaitAllSent(client);
            settle(client, Judge.of("v2", REVOKED), 1);
        }
        for (int restart = 0; restart < 2; restart++) {
            try (SyncClient client = open()) {
                settle(client, Judge.of("v2", REVOKED), 1);
            }
        }
        assertThat(corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.path("corrects").asText()).isEqualTo(record.toString());
            assertThat(correction.path("previousVerdict").asText()).isEqualTo("GENUINE");
            assertThat(correction.path("verdict").asText()).isEqualTo("SIGNER_REVOKED");
            assertThat(correction.path("trustStoreVersion").asText()).isEqualTo("v2");
            assertThat(correction.path("sequence").asLong()).isEqualTo(3);
        });
        try (SyncClient client = open()) {
            settle(client, Judge.of("v3", GENUINE), 1);
        }
        assertThat(corrections()).hasSize(2);
        assertThat(corrections().getLast().path("previousVerdict").asText()).isEqualTo("SIGNER_REVOKED");
        assertThat(backend.audit().holds()).isTrue();
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void theSameVerdictAnUnknownOneAndAFailingJudgeChangeNothing() throws Exception {
        try (SyncClient client = open()) {
            addSome(client, 3);
            settle(client, Judge.of("v2", GENUINE), 3);
            settle(client, Judge.of("v3", UNKNOWN), 3);
            settle(
                    client,
                    new Judge("v4", new CopyOnWriteArrayList<>(), id -> {
                        throw new IllegalStateException("a bug");
                    }),
                    3);
        }
        assertThat(corrections()).isEmpty();
    }

    @Test
    void whatWaitsForTheNetworkIsCorrectedInOrder() throws Exception {
        backend.mishap(BackendMishap.parse("down"));
        try (SyncClient client = open()) {
            addSome(client, 5);
            client.judgeAgain(Judge.of("v2", REVOKED));
            Await.until("corrections wait too", () -> client.status().pending() == 10);
            backend.clearMishaps();
            awaitArrived(10);
        }
        assertThat(corrections()).hasSize(5);
        assertThat(backend.received().stream().map(ReceivedCheckIn::sequence))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(backend.audit().holds()).isTrue();
    }

    @Test
    void anEndInTheMiddleOfTheWorkLeavesNothingOutAndNothingTwice() throws Exception {
        List<UUID> ids;
        CountDownLatch reached = new CountDownLatch(7);
        try (SyncClient client = open()) {
            ids = addSome(client, 20);
            client.judgeAgain(new Judge("v2", new CopyOnWriteArrayList<>(), id -> {
                reached.countDown();
                return REVOKED;
            }));
            reached.await();
        }
        try (SyncClient client = open()) {
            client.judgeAgain(Judge.of("v2", REVOKED));
            awaitArrived(40);
        }
        assertThat(corrections().stream()
                        .map(json -> UUID.fromString(json.path("corrects").asText())))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(backend.audit().holds()).isTrue();
    }

    @Test
    void aReadingThatWasUnderWayWhenTheTrustListChangedIsJudgedToo() throws Exception {
        try (SyncClient client = open()) {
            client.judgeAgain(Judge.of("v2", REVOKED));
            UUID late = add(client);
            awaitArrived(2);
            assertThat(corrections())
                    .singleElement()
                    .satisfies(correction ->
                            assertThat(correction.path("corrects").asText()).isEqualTo(late.toString()));
            Judge same = Judge.of("2026-07-22", REVOKED);
            client.judgeAgain(same);
            UUID judgedByIt = add(client);
            Judge later = Judge.of("v4", UNKNOWN);
            client.judgeAgain(later);
            Await.until("judged", () -> later.asked().contains(judgedByIt));
            assertThat(same.asked()).isEmpty();
        }
    }

    @Test
    void whatTheBackendDoesNotHaveIsLeftAlone() throws Exception {
        backend.mishap(BackendMishap.parse("reject:PERSON_UNKNOWN*1"));
        try (SyncClient client = open()) {
            add(client);
            Await.until("quarantined", () -> client.status().quarantined() == 1);
            UUID taken = add(client);
            Judge judge = Judge.of("v2", REVOKED);
            settle(client, judge, 1);
            assertThat(judge.asked()).isEqualTo(Collections.singletonList(taken));
        }
        assertThat(corrections()).hasSize(1);
    }
}
