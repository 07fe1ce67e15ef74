package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that are not as the outbox left them. */
class DamagedOutboxTest extends OutboxFixture {
    private Path database() {
        return directory.resolve("outbox.db");
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    @Test
    void aSecondClientIsRefusedWhileTheFirstIsOpen() throws OutboxException {
        try (Outbox outbox = open()) {
            assertRefused(OutboxException.Reason.IN_USE, this::open);
            add(outbox, "still works");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        byte[] junk = new byte[5_000];
        new Random(1).nextBytes(junk);
        Files.write(database(), junk);
        assertRefused(OutboxException.Reason.UNREADABLE, this::open);
        assertThat(Files.readAllBytes(database())).isEqualTo(junk);
    }

    @Test
    void aHeaderOfZerosIsRefused() throws OutboxException, IOException {
        try (Outbox outbox = open()) {
            add(outbox, "a");
        }
        byte[] bytes = Files.readAllBytes(database());
        Arrays.fill(bytes, 0, 100, (byte) 0);
        Files.write(database(), bytes);
        assertRefused(OutboxException.Reason.UNREADABLE, this::open);
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws SQLException {
        change("CREATE TABLE recipes (name TEXT)");
        assertRefused(OutboxException.Reason.UNREADABLE, this::open);
    }

    @Test
    void anOutboxOfANewerVersionIsRefusedAndLeftAsItIs() throws OutboxException, SQLException, IOException {
        open().close();
        change("UPDATE schema_version SET version = 3; PRAGMA user_version = 3");
        byte[] before = Files.readAllBytes(database());
        assertRefused(OutboxException.Reason.NEWER, this::open);
        assertThat(Files.readAllBytes(database())).isEqualTo(before);
    }

    @Test
    void anEmptyFileFromACrashAtTheVeryFirstStartIsAnEmptyOutbox() throws OutboxException, IOException {
        Files.createFile(database());
        try (Outbox outbox = open()) {
            assertThat(add(outbox, "a").sequence()).isEqualTo(1);
        }
    }

    @Test
    void aRecordWhoseBytesChangedIsSetAsideAndTheRestGoesOn() throws OutboxException, SQLException {
        StoredRecord damaged;
        StoredRecord sound;
        StoredRecord unknownForm;
        try (Outbox outbox = open()) {
            damaged = add(outbox, "a");
            unknownForm = add(outbox, "b");
            sound = add(outbox, "c");
        }
        change("UPDATE record SET payload = x'01312041' WHERE sequence = 1");
        change("UPDATE record SET payload = x'' WHERE sequence = 2");
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestPending(1, 10_000)).containsExactly(sound);
            assertThat(outbox.state(damaged.id())).contains(new RecordState.Quarantined(Outbox.DAMAGED));
            assertThat(outbox.state(unknownForm.id())).contains(new RecordState.Quarantined(Outbox.DAMAGED));
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(1, 0, 2));
        }
    }

    /** Bytes of the database or its log are changed at random: the outbox opens or refuses, and never hands out what was not stored. */
    @Test
    void randomDamageIsRefusedOrSetAsideButNeverDelivered() throws OutboxException, IOException {
        List<StoredRecord> stored = new ArrayList<>();
        try (Outbox outbox = open()) {
            for (int i = 0; i < 40; i++) {
                stored.add(add(outbox, "x".repeat(300)));
            }
        }
        byte[] sound = Files.readAllBytes(database());
        Random random = new Random(20261120);
        int opened = 0;
        for (int round = 0; round < 150; round++) {
            byte[] bytes = sound.clone();
            for (int change = 0; change < 8; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(
                    database(), random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            try (Outbox outbox = open()) {
                for (StoredRecord record : outbox.oldestPending(1_000, 1L << 30)) {
                    assertThat(stored.stream().map(StoredRecord::record)).contains(record.record());
                }
                opened++;
            } catch (OutboxException e) {
                assertThat(e.reason()).as(String.valueOf(e.getCause())).isEqualTo(OutboxException.Reason.UNREADABLE);
            }
            Files.deleteIfExists(directory.resolve("outbox.db-wal"));
            Files.deleteIfExists(directory.resolve("outbox.db-shm"));
        }
        assertThat(opened).isBetween(1, 149);
    }
}
