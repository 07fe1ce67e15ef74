package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.outbox.RecordState;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.ManualClock;

class SenderTest {
    private final ManualClock clock = new ManualClock("2026-11-20T01:15:30.123Z");
    private final ScriptedUplink uplink = new ScriptedUplink();

    @TempDir
    Path directory;

    private final DeliveryCounters counters = new DeliveryCounters();
    private boolean renewable;
    private int renewals;
    private Outbox outbox;
    private Sender sender;

    @BeforeEach
    void open() throws OutboxException {
        OutboxLimits limits = new OutboxLimits(1_000, 64L << 20, 100_000, 0, Duration.ofHours(24));
        outbox = Outbox.open(directory, "kiosk-1", limits, KeyRing.inMemory(new SecureRandom()), clock);
        sender = new Sender(
                Backlog.of(outbox),
                uplink,
                () -> {
                    renewals++;
                    return renewable;
                },
                DeliveryPace.DEFAULT,
                FixedLuck.LONGEST,
                counters,
                System::nanoTime);
    }

    @AfterEach
    void close() throws OutboxException {
        outbox.close();
    }

    private StoredRecord add() throws OutboxException {
        return add("a record");
    }

    private StoredRecord add(String content) throws OutboxException {
        return outbox.add(UUID.randomUUID(), link -> Bytes.utf8(content + link.sequence()));
    }

    private List<StoredRecord> add(int number) throws OutboxException {
        List<StoredRecord> records = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            records.add(add());
        }
        return records;
    }

    private RecordState state(StoredRecord record) throws OutboxException {
        return outbox.state(record.id()).orElseThrow();
    }

    private static UplinkAnswer answered(RecordAnswer... answers) {
        return new UplinkAnswer.Answered(List.of(answers));
    }

    @Test
    void withNothingToSendItWaitsForAnybody() throws OutboxException {
        assertThat(sender.step()).isEqualTo(new Pause(Sender.IDLE, Pause.Wakers.ANYBODY));
        assertThat(uplink.calls()).isEmpty();
        assertThat(sender.line()).isEqualTo(LineState.UNTRIED);
    }

    @Test
    void everythingGoesInOrderInBatchesOfAHundred() throws OutboxException {
        List<StoredRecord> records = add(250);
        while (sender.step().equals(Pause.NONE)) {
            assertThat(sender.line()).isEqualTo(LineState.UP);
        }
        assertThat(uplink.calls())
                .containsExactly(records.subList(0, 100), records.subList(100, 200), records.subList(200, 250));
        assertThat(outbox.counts().sent()).isEqualTo(250);
    }

    @Test
    void aBatchHoldsNotMoreBytesThanItMay() throws OutboxException {
        for (int i = 0; i < 30; i++) {
            add("x".repeat(90_000));
        }
        sender.step();
        assertThat(uplink.calls().getFirst()).hasSize(11);
    }

    @Test
    void sentRecordsAreErasedInPassing() throws OutboxException {
        StoredRecord record = add();
        sender.step();
        clock.advance(Duration.ofHours(24));
        sender.step();
        assertThat(outbox.state(record.id())).isEmpty();
    }

    @Nested
    class WhenRecordsAreAnswered {
        @Test
        void eachGetsWhatItsAnswerSaysAndTheOthersGoOn() throws OutboxException {
            List<StoredRecord> records = add(4);
            uplink.then(answered(
                    new RecordAnswer.Rejected(records.get(0).id(), "NOT_ON_ROSTER"),
                    new RecordAnswer.Accepted(records.get(1).id()),
                    new RecordAnswer.Conflict(records.get(2).id()),
                    new RecordAnswer.Accepted(records.get(3).id())));
            assertThat(sender.step()).isEqualTo(Pause.NONE);
            assertThat(state(records.get(0))).isEqualTo(new RecordState.Quarantined("NOT_ON_ROSTER"));
            assertThat(state(records.get(1))).isEqualTo(new RecordState.Sent());
            assertThat(state(records.get(2))).isEqualTo(new RecordState.Quarantined(Sender.CONFLICT));
            assertThat(state(records.get(3))).isEqualTo(new RecordState.Sent());

            StoredRecord next = add();
            sender.step();
            assertThat(uplink.calls().getLast()).containsExactly(next);
        }

        @Test
        void oneToBeRetriedStaysAndIsFirstNextTimeAfterTheTimeItAskedFor() throws OutboxException {
            List<StoredRecord> records = add(2);
            uplink.then(answered(
                    new RecordAnswer.Retry(records.get(0).id(), Optional.of(Duration.ofSeconds(20))),
                    new RecordAnswer.Accepted(records.get(1).id())));
            assertThat(sender.step()).isEqualTo(new Pause(Duration.ofSeconds(20), Pause.Wakers.NOBODY));
            StoredRecord next = add();
            sender.step();
            assertThat(uplink.calls().getLast()).containsExactly(records.get(0), next);
        }

        @Test
        void aRecordThatAsksForALongTimeHoldsTheOthersUpForFiveMinutesAtMost() throws OutboxException {
            uplink.then(answered(new RecordAnswer.Retry(add().id(), Optional.of(Duration.ofDays(1)))));
            assertThat(sender.step()).isEqualTo(new Pause(Duration.ofMinutes(5), Pause.Wakers.NOBODY));
        }

        @Test
        void oneThatIsNotAnsweredIsSentAgainAfterABackoff() throws OutboxException {
            List<StoredRecord> records = add(2);
            uplink.then(answered(new RecordAnswer.Accepted(records.get(0).id())));
            assertThat(sender.step().wakers()).isEqualTo(Pause.Wakers.NETWORK);
            assertThat(state(records.get(1))).isEqualTo(new RecordState.Pending());
        }

        @Test
        void answersToWhatWasNotAskedChangeNothing() throws OutboxException {
            StoredRecord record = add();
            uplink.then(answered(
                    new RecordAnswer.Rejected(UUID.randomUUID(), "X"), new RecordAnswer.Accepted(record.id())));
            assertThat(sender.step()).isEqualTo(Pause.NONE);
            assertThat(outbox.counts().quarantined()).isZero();
        }
    }

    @Nested
    class WhenTheCallFails {
        @Test
        void everythingIsKeptAndTheNetworkMayEndTheWaits() throws OutboxException {
            StoredRecord record = add();
            List<Duration> waits = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                uplink.then(ScriptedUplink.unreachable());
                Pause pause = sender.step();
                assertThat(pause.wakers()).isEqualTo(Pause.Wakers.NETWORK);
                waits.add(pause.atMost());
            }
            assertThat(waits.stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 60L, 60L, 60L);
            assertThat(sender.line()).isEqualTo(LineState.DOWN);
            assertThat(state(record)).isEqualTo(new RecordState.Pending());

            assertThat(sender.step()).isEqualTo(Pause.NONE);
            assertThat(sender.line()).isEqualTo(LineState.UP);
        }

        @Test
        void theNetworksReturnCutsAWaitShort() throws OutboxException {
            add();
            Pause pause = new Pause(Duration.ofMinutes(1), Pause.Wakers.NETWORK);
            uplink.then(ScriptedUplink.unreachable());
            sender.step();
            assertThat(sender.next(Doorbell.Ring.NETWORK, Duration.ofMinutes(1), pause))
                    .isEqualTo(new Pause(Duration.ofSeconds(1), Pause.Wakers.NOBODY));
            for (int i = 0; i < 3; i++) {
                uplink.then(ScriptedUplink.unreachable());
                sender.step();
            }
            assertThat(sender.next(Doorbell.Ring.NETWORK, Duration.ofMinutes(1), pause))
                    .isEqualTo(new Pause(Duration.ofSeconds(30), Pause.Wakers.NOBODY));
            assertThat(sender.next(Doorbell.Ring.NETWORK, Duration.ofMillis(1), pause))
                    .isEqualTo(new Pause(Duration.ofMillis(1), Pause.Wakers.NOBODY));
            assertThat(uplink.calls()).hasSize(4);
        }

        @Test
        void aRecordToBeRetriedForEverDoesNotHoldTheOthersUp() throws OutboxException {
            StoredRecord stubborn = add();
            for (int i = 0; i < 8; i++) {
                uplink.then(answered(new RecordAnswer.Retry(stubborn.id(), Optional.empty())));
                sender.step();
            }
            StoredRecord next = add();
            uplink.then(answered(
                    new RecordAnswer.Retry(stubborn.id(), Optional.empty()), new RecordAnswer.Accepted(next.id())));
            sender.step();
            assertThat(state(next)).isEqualTo(new RecordState.Sent());
        }

        @Test
        void aDelayOfTheServerIsHonouredAndNobodyEndsIt() throws OutboxException {
            add();
            uplink.then(
                    new UplinkAnswer.TryLater(RetryCause.SERVER, "status 503", Optional.of(Duration.ofSeconds(90))));
            assertThat(sender.step()).isEqualTo(new Pause(Duration.ofMinutes(3), Pause.Wakers.NOBODY));
        }

        @Test
        void aDelayOfTheServerIsTheLeastThatIsWaited() throws OutboxException {
            Sender lucky = new Sender(
                    Backlog.of(outbox),
                    uplink,
                    CredentialRenewal.NONE,
                    DeliveryPace.DEFAULT,
                    FixedLuck.SHORTEST,
                    counters,
                    System::nanoTime);
            add();
            uplink.then(
                    new UplinkAnswer.TryLater(RetryCause.SERVER, "status 503", Optional.of(Duration.ofSeconds(90))));
            assertThat(lucky.step()).isEqualTo(new Pause(Duration.ofSeconds(90), Pause.Wakers.NOBODY));
        }

        @Test
        void aDelayOfTheServerIsNotBelievedBeyondAnHour() throws OutboxException {
            add();
            uplink.then(new UplinkAnswer.TryLater(RetryCause.SERVER, "status 503", Optional.of(Duration.ofDays(365))));
            assertThat(sender.step().atMost()).isEqualTo(Duration.ofMinutes(65));
        }

        @Test
        void refusedCredentialsQuarantineNothing() throws OutboxException {
            StoredRecord record = add();
            uplink.then(new UplinkAnswer.CredentialsRefused("status 401"));
            assertThat(sender.step().wakers()).isEqualTo(Pause.Wakers.NETWORK);
            assertThat(sender.line()).isEqualTo(LineState.CREDENTIALS_REFUSED);
            assertThat(state(record)).isEqualTo(new RecordState.Pending());
        }

        @Test
        void newCredentialsAreTriedAtOnceAndOnlyOnce() throws OutboxException {
            renewable = true;
            StoredRecord record = add();
            for (int i = 0; i < 2; i++) {
                uplink.then(new UplinkAnswer.CredentialsRefused("status 401"));
            }
            assertThat(sender.step()).isEqualTo(Pause.NONE);
            assertThat(sender.step().wakers()).isEqualTo(Pause.Wakers.NETWORK);
            assertThat(renewals).isEqualTo(1);
            assertThat(uplink.credentials()).isEqualTo(1);
            assertThat(sender.step()).isEqualTo(Pause.NONE);
            assertThat(state(record)).isEqualTo(new RecordState.Sent());
            assertThat(counters.retries()).containsEntry(RetryCause.CREDENTIALS, 2L);
        }

        @Test
        void afterALongOutageOneRecordAsksAndTheRestFollowsAtAPace() throws OutboxException {
            List<StoredRecord> records = add(250);
            for (int i = 0; i < 4; i++) {
                uplink.then(ScriptedUplink.unreachable());
                sender.step();
            }
            assertThat(uplink.calls()).allMatch(batch -> batch.equals(records.subList(0, 100)));

            Pause pace = new Pause(Duration.ofSeconds(2), Pause.Wakers.NOBODY);
            assertThat(sender.step()).isEqualTo(pace);
            assertThat(uplink.calls().getLast()).containsExactly(records.getFirst());
            assertThat(sender.step()).isEqualTo(pace);
            assertThat(uplink.calls().getLast()).isEqualTo(records.subList(1, 101));
            assertThat(sender.step()).isEqualTo(pace);
            assertThat(sender.step()).isEqualTo(Pause.NONE);
            assertThat(outbox.counts().sent()).isEqualTo(250);
            assertThat(counters.retries()).containsOnly(Map.entry(RetryCause.NETWORK, 4L));
            assertThat(counters.sent()).isEqualTo(250);
        }

        @Test
        void aRefusalForGoodStopsSendingAndKeepsEverything() throws OutboxException {
            StoredRecord record = add();
            uplink.then(new UplinkAnswer.Refused("status 404"));
            assertThat(sender.step().wakers()).isEqualTo(Pause.Wakers.NOBODY);
            assertThat(sender.step().wakers()).isEqualTo(Pause.Wakers.NOBODY);
            assertThat(uplink.calls()).hasSize(1);
            assertThat(sender.line()).isEqualTo(LineState.STOPPED);
            assertThat(state(record)).isEqualTo(new RecordState.Pending());
        }
    }

    @Nested
    class WhenTheBatchIsTooLarge {
        @Test
        void itIsHalvedUntilItFitsAndGrowsAgain() throws OutboxException {
            add(100);
            for (int i = 0; i < 3; i++) {
                uplink.then(new UplinkAnswer.TooLarge());
            }
            while (sender.step().equals(Pause.NONE)) {
                assertThat(outbox.counts().quarantined()).isZero();
            }
            assertThat(uplink.calls().stream().map(List::size)).containsExactly(100, 50, 25, 12, 24, 48, 16);
        }

        @Test
        void aRecordTooLargeOnItsOwnIsQuarantinedAndTheNextGoesOn() throws OutboxException {
            List<StoredRecord> records = add(2);
            uplink.then(new UplinkAnswer.TooLarge());
            uplink.then(new UplinkAnswer.TooLarge());
            while (sender.step().equals(Pause.NONE)) {
                assertThat(sender.line()).isEqualTo(LineState.UP);
            }
            assertThat(state(records.get(0))).isEqualTo(new RecordState.Quarantined(Sender.TOO_LARGE));
            assertThat(state(records.get(1))).isEqualTo(new RecordState.Sent());
        }
    }
}
