package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.testing.ManualClock;

/** What the outbox does for itself: keys are renewed and forgotten, what was erased is gone from the disk. */
class UpkeepTest extends OutboxFixture {
    private final KeyRing keys = KeyRing.inMemory(new SecureRandom());

    private Outbox openMine() throws OutboxException {
        return Outbox.open(directory, "kiosk-1", LIMITS, keys, clock);
    }

    private static void settleAll(Outbox outbox) throws OutboxException {
        List<StoredRecord> pending = outbox.oldestPending(10_000, 1L << 30);
        outbox.settle(pending.stream()
                .<Settlement>map(record -> new Settlement.Sent(record.id()))
                .toList());
    }

    private static void later(Outbox outbox, ManualClock clock, Duration later) throws OutboxException {
        clock.advance(later);
        outbox.upkeep();
    }

    @Test
    void aKeySealsForNinetyDaysAndIsForgottenWhenNothingIsSealedWithItAnyMore() throws OutboxException {
        int first = keys.sealingKey();
        try (Outbox outbox = openMine()) {
            outbox.upkeep();
            StoredRecord old = add(outbox, "old");
            later(outbox, clock, Duration.ofDays(89));
            assertThat(keys.sealingKey()).isEqualTo(first);
            later(outbox, clock, Duration.ofDays(2));
            assertThat(keys.sealingKey()).isNotEqualTo(first);
            add(outbox, "new");
            assertThat(keys.numbers()).hasSize(2);
            assertThat(outbox.oldestPending(1, 10_000)).containsExactly(old);
            settleAll(outbox);
            later(outbox, clock, Duration.ofDays(2));
            assertThat(keys.numbers()).isEqualTo(Set.of(keys.sealingKey()));
        }
    }

    @Test
    void aRestartDoesNotBeginAKeysLifeAnew() throws OutboxException {
        int first = keys.sealingKey();
        for (int start = 0; start < 3; start++) {
            try (Outbox outbox = openMine()) {
                later(outbox, clock, Duration.ofDays(46));
            }
        }
        assertThat(keys.sealingKey()).isNotEqualTo(first);
    }

    @Test
    void aClockThatWasAheadDoesNotGiveAKeyALongerLife() throws OutboxException {
        int first = keys.sealingKey();
        try (Outbox outbox = openMine()) {
            later(outbox, clock, Duration.ofDays(3_000));
        }
        clock.advance(Duration.ofDays(-3_000));
        try (Outbox outbox = openMine()) {
            outbox.upkeep();
            later(outbox, clock, Duration.ofDays(91));
        }
        assertThat(keys.sealingKey()).isNotEqualTo(first);
    }

    @Test
    void damagedFilesAreErasedAfterTheTimeThatSentRecordsAreKeptAndOnlyThenTheirKeys()
            throws IOException, OutboxException {
        try (Outbox outbox = openMine()) {
            add(outbox, "a");
            settleAll(outbox);
        }
        Path database = directory.resolve("outbox.db");
        byte[] bytes = Files.readAllBytes(database);
        Files.write(database, Arrays.copyOf(bytes, bytes.length / 2));
        try (Outbox outbox = openMine()) {
            Path aside = directory.resolve(outbox.damage().orElseThrow().setAside());
            assertThat(aside).isDirectoryContaining("glob:**outbox.db");
            outbox.upkeep();
            assertThat(aside).exists();
            later(outbox, clock, Duration.ofHours(23));
            assertThat(aside).exists();
            later(outbox, clock, Duration.ofDays(1));
            assertThat(aside).doesNotExist();
            assertThat(outbox.damage()).isPresent();
        }
    }

    /** The sealed bytes, ids and hashes of erased records: in no page, used or free, and not in the log. */
    @Test
    void whatWasErasedIsInNoPageOfDatabaseAndLog() throws OutboxException, SQLException, IOException {
        List<byte[]> sought = new ArrayList<>();
        try (Outbox outbox = openMine()) {
            for (int i = 0; i < 60; i++) {
                StoredRecord record = add(outbox, "x".repeat(i % 10 == 0 ? 9_000 : 900));
                sought.add(record.id().toString().getBytes(StandardCharsets.US_ASCII));
                sought.add(record.record().sha256().toArray());
            }
            settleAll(outbox);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("outbox.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT payload FROM record")) {
            while (rows.next()) {
                Bytes payload = Bytes.copyOf(rows.getBytes(1));
                for (int at = 32; at + 32 < payload.length(); at += 200) {
                    sought.add(Arrays.copyOfRange(payload.toArray(), at, at + 32));
                }
            }
        }
        assertThat(foundOf(sought)).isPositive();
        try (Outbox outbox = openMine()) {
            add(outbox, "one more, so that the file lives on");
            clock.advance(Duration.ofHours(25));
            assertThat(outbox.eraseSent()).isEqualTo(60);
            assertThat(foundOf(sought)).isZero();
        }
        assertThat(foundOf(sought)).isZero();
    }

    @Test
    void aFileThatHasBecomeMostlyEmptyIsMadeSmall() throws OutboxException, IOException {
        Path database = directory.resolve("outbox.db");
        StoredRecord kept;
        try (Outbox outbox = openMine()) {
            for (int i = 0; i < 300; i++) {
                add(outbox, "x".repeat(9_000));
            }
            settleAll(outbox);
            kept = add(outbox, "kept");
        }
        assertThat(Files.size(database)).isGreaterThan(2_000_000);
        try (Outbox outbox = openMine()) {
            outbox.upkeep();
            later(outbox, clock, Duration.ofHours(25));
            assertThat(Files.size(database)).isLessThan(100_000);
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(kept);
            assertThat(add(outbox, "next").sequence()).isEqualTo(302);
        }
    }

    private long foundOf(List<byte[]> sought) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return sought.stream()
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .filter(each -> contents.stream().anyMatch(content -> content.contains(each)))
                    .count();
        }
    }
}
