package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
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
    void aFileThatIsNoDatabaseAnyMoreIsSetAsideAndTheKioskGoesOn() throws IOException, OutboxException {
        byte[] junk = new byte[5_000];
        new Random(1).nextBytes(junk);
        Files.write(database(), junk);
        try (Outbox outbox = open()) {
            Damage damage = outbox.damage().orElseThrow();
            assertThat(damage.chainLost()).isTrue();
            assertThat(Files.readAllBytes(directory.resolve(damage.setAside()).resolve("outbox.db")))
                    .isEqualTo(junk);
            assertThat(add(outbox, "a").sequence()).isEqualTo(1);
        }
    }

    @Test
    void aHeaderOfZerosCostsNothing() throws OutboxException, IOException {
        StoredRecord record;
        try (Outbox outbox = open()) {
            record = add(outbox, "a");
        }
        byte[] bytes = Files.readAllBytes(database());
        Arrays.fill(bytes, 0, 100, (byte) 0);
        Files.write(database(), bytes);
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestPending(10, 10_000)).containsExactly(record);
            assertThat(add(outbox, "b").sequence()).isEqualTo(2);
        }
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws SQLException {
        change("CREATE TABLE recipes (name TEXT)");
        assertRefused(OutboxException.Reason.UNREADABLE, this::open);
    }

    @Test
    void anOutboxOfANewerVersionIsRefusedAndLeftAsItIs() throws OutboxException, SQLException, IOException {
        open().close();
        change("UPDATE schema_version SET version = 4; PRAGMA user_version = 4");
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
}
