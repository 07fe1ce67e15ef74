package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.bytes.Bytes;

class OutboxTest extends OutboxFixture {
    @Test
    void recordsAreHandedOutOldestFirstAndAgainUntilTheyAreSettled() throws OutboxException {
        try (Outbox outbox = open()) {
            StoredRecord first = add(outbox, "a");
            StoredRecord second = add(outbox, "b");
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(first, second);
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(first, second);
            outbox.settle(List.of(new Settlement.Sent(first.id())));
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(second);
        }
    }

    @Test
    void aRecordHandedOutButNotSettledIsHandedOutAgainAfterARestart() throws OutboxException {
        StoredRecord record;
        try (Outbox outbox = open()) {
            record = add(outbox, "a");
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(record);
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(record);
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(1, 0, 0));
        }
    }

    @Test
    void eachRecordLearnsItsNumberAndTheHashOfTheOneBeforeAlsoAfterARestartAndErasing() throws OutboxException {
        List<ChainLink> links = new ArrayList<>();
        RecordMaker maker = link -> {
            links.add(link);
            return Bytes.utf8("record " + link.sequence());
        };
        try (Outbox outbox = open()) {
            outbox.settle(List.of(
                    new Settlement.Sent(outbox.add(UUID.randomUUID(), maker).id())));
            clock.advance(Duration.ofHours(25));
            assertThat(outbox.eraseSent()).isEqualTo(1);
        }
        try (Outbox outbox = open()) {
            outbox.add(UUID.randomUUID(), maker);
            outbox.add(UUID.randomUUID(), maker);
        }
        assertThat(links)
                .containsExactly(
                        new ChainLink(1, Optional.empty()),
                        new ChainLink(2, Optional.of(Bytes.utf8("record 1").sha256())),
                        new ChainLink(3, Optional.of(Bytes.utf8("record 2").sha256())));
    }

    @Test
    void anotherKioskNameBeginsAnotherChain() throws OutboxException {
        try (Outbox outbox = open()) {
            add(outbox, "a");
        }
        try (Outbox outbox = Outbox.open(directory, "kiosk-2", LIMITS, KEYS, clock)) {
            assertThat(add(outbox, "b").sequence()).isEqualTo(1);
            assertThat(outbox.oldestPending(10, 10_000)).hasSize(2);
        }
    }

    @Test
    void aFailureWhileARecordIsMadeLeavesNoTraceAndNoGap() throws OutboxException {
        try (Outbox outbox = open()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> outbox.add(UUID.randomUUID(), link -> {
                        throw new IllegalStateException("no key");
                    }));
            assertThat(add(outbox, "a").sequence()).isEqualTo(1);
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(1, 0, 0));
        }
    }

    @Test
    void anIdIsTakenOnce() throws OutboxException {
        try (Outbox outbox = open()) {
            UUID id = add(outbox, "a").id();
            assertRefused(
                    OutboxException.Reason.ID_ALREADY_USED, () -> outbox.add(id, link -> Bytes.utf8("something else")));
            assertThat(outbox.counts().pending()).isEqualTo(1);
        }
    }

    @Test
    void aBatchEndsAtItsBytesButHoldsOneRecordWhateverItsSize() throws OutboxException {
        try (Outbox outbox = open()) {
            StoredRecord large = add(outbox, "x".repeat(500));
            StoredRecord small = add(outbox, "y".repeat(50));
            add(outbox, "z".repeat(50));
            assertThat(outbox.oldestPending(10, 100)).containsExactly(large);
            outbox.settle(List.of(new Settlement.Sent(large.id())));
            assertThat(outbox.oldestPending(10, 100)).containsExactly(small);
            assertThat(outbox.oldestPending(10, 104)).hasSize(2);
            assertThat(outbox.oldestPending(1, 1_000)).hasSize(1);
        }
    }

    @Test
    void aQuarantinedRecordStepsAsideAndComesBackToItsPlaceWhenAsked() throws OutboxException {
        try (Outbox outbox = open()) {
            StoredRecord poison = add(outbox, "a");
            StoredRecord next = add(outbox, "b");
            outbox.settle(List.of(new Settlement.Quarantined(poison.id(), "BAD")));
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(next);
            assertThat(outbox.state(poison.id())).contains(new RecordState.Quarantined("BAD"));
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(1, 0, 1));

            assertThat(outbox.requeue(poison.id())).isTrue();
            assertThat(outbox.requeue(poison.id())).isFalse();
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(poison, next);
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(2, 0, 0));
        }
    }

    @Test
    void whatIsSettledStaysSettled() throws OutboxException {
        try (Outbox outbox = open()) {
            UUID id = add(outbox, "a").id();
            outbox.settle(List.of(new Settlement.Sent(id)));
            outbox.settle(List.of(new Settlement.Quarantined(id, "LATE"), new Settlement.Sent(UUID.randomUUID())));
            assertThat(outbox.state(id)).contains(new RecordState.Sent());
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(0, 1, 0));
            assertThat(outbox.lastSent()).contains(clock.instant());
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.lastSent()).contains(clock.instant());
        }
    }

    @Test
    void sentRecordsAreErasedWhenTheirTimeIsOverAndNothingOfThemStaysInTheFiles() throws OutboxException, IOException {
        try (Outbox outbox = open()) {
            StoredRecord sent = add(outbox, "Nguyễn Văn A");
            StoredRecord pending = add(outbox, "Trần Thị B");
            outbox.settle(List.of(new Settlement.Sent(sent.id())));
            clock.advance(Duration.ofHours(23));
            assertThat(outbox.eraseSent()).isZero();
            clock.advance(Duration.ofHours(2));
            assertThat(outbox.eraseSent()).isEqualTo(1);
            assertThat(outbox.state(sent.id())).isEmpty();
            assertThat(outbox.state(pending.id())).contains(new RecordState.Pending());
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(
                                    new String("Văn A".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws OutboxException, IOException {
        try (Outbox outbox = open()) {
            add(outbox, "a");
            for (String name : List.of("outbox.db", "outbox.db-wal", "outbox.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void severalThreadsAddWithoutGapOrDoubleNumber() throws Exception {
        try (Outbox outbox = open();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Long>> adders = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                adders.add(() -> add(outbox, "x").sequence());
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> number : threads.invokeAll(adders)) {
                numbers.add(number.get());
            }
            assertThat(numbers.stream().sorted().toList())
                    .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        }
    }

    @Nested
    class WhenRecordsBelongTogether {
        @Test
        void theyFollowOneAnotherInTheChain() throws OutboxException {
            try (Outbox outbox = open()) {
                StoredRecord before = add(outbox, "a");
                List<StoredRecord> stored = outbox.addAll(List.of(record("b"), record("c")));

                assertThat(stored).extracting(StoredRecord::sequence).containsExactly(2L, 3L);
                assertThat(outbox.oldestPending(10, 10_000)).containsExactly(before, stored.get(0), stored.get(1));
                assertThat(outbox.counts()).isEqualTo(new OutboxCounts(3, 0, 0));
            }
        }

        @Test
        void noneIsStoredWhenOneCannotBe() throws OutboxException {
            try (Outbox outbox = open(new OutboxLimits(2, 64L << 20, 10_000, 0, Duration.ofHours(24)))) {
                NewRecord twice = record("b");
                assertRefused(OutboxException.Reason.ID_ALREADY_USED, () -> outbox.addAll(List.of(twice, twice)));
                assertRefused(
                        OutboxException.Reason.FULL,
                        () -> outbox.addAll(List.of(record("a"), record("b"), record("c"))));

                assertThat(outbox.counts()).isEqualTo(new OutboxCounts(0, 0, 0));
                assertThat(add(outbox, "first").sequence()).isEqualTo(1);
            }
        }

        private static NewRecord record(String text) {
            return new NewRecord(UUID.randomUUID(), Optional.empty(), link -> Bytes.utf8(text));
        }
    }

    @Nested
    class WhenThereIsNoRoom {
        @Test
        void theNumberOfUnsettledRecordsIsTheLimit() throws OutboxException {
            try (Outbox outbox = open(new OutboxLimits(2, 64L << 20, 10_000, 0, Duration.ofHours(24)))) {
                StoredRecord first = add(outbox, "a");
                outbox.settle(
                        List.of(new Settlement.Quarantined(add(outbox, "b").id(), "BAD")));
                assertRefused(OutboxException.Reason.FULL, () -> add(outbox, "c"));
                assertThat(outbox.oldestPending(10, 10_000)).containsExactly(first);

                outbox.settle(List.of(new Settlement.Sent(first.id())));
                assertThat(add(outbox, "c").sequence()).isEqualTo(3);
            }
        }

        @Test
        void theFileHasALimitBelowWhichRecordsCanStillBeSettled() throws OutboxException {
            try (Outbox outbox = open(new OutboxLimits(1_000, 200_000, 10_000, 0, Duration.ZERO))) {
                List<StoredRecord> stored = new ArrayList<>();
                assertThatExceptionOfType(OutboxException.class)
                        .isThrownBy(() -> {
                            while (true) {
                                stored.add(add(outbox, "x".repeat(5_000)));
                            }
                        })
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(OutboxException.Reason.FULL));
                assertThat(stored).hasSizeGreaterThan(20);
                assertThat(outbox.oldestPending(1_000, 1L << 20)).isEqualTo(stored);

                outbox.settle(stored.stream()
                        .map(record -> (Settlement) new Settlement.Sent(record.id()))
                        .toList());
                outbox.eraseSent();
                assertThat(add(outbox, "room again").sequence()).isEqualTo(stored.size() + 1L);
            }
        }

        @Test
        void aDiskThatIsAlmostFullIsFull() throws OutboxException {
            try (Outbox outbox = open(new OutboxLimits(2, 64L << 20, 10_000, Long.MAX_VALUE, Duration.ofHours(24)))) {
                assertRefused(OutboxException.Reason.FULL, () -> add(outbox, "a"));
            }
        }

        @Test
        void aSingleRecordHasALimitToo() throws OutboxException {
            try (Outbox outbox = open()) {
                assertRefused(OutboxException.Reason.RECORD_TOO_LARGE, () -> add(outbox, "x".repeat(10_001)));
                assertThat(outbox.counts().pending()).isZero();
            }
        }
    }
}
