package vn.cccd.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.bytes.Bytes;

/** A database as version 1 of the schema left it: nothing sealed, nothing proven. */
class MigrationTest extends OutboxFixture {
    private static final List<String> VERSION_1 = List.of(
            "CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT",
            "INSERT INTO schema_version VALUES (1)",
            "CREATE TABLE chain (kiosk TEXT PRIMARY KEY, sequence INTEGER NOT NULL, hash BLOB NOT NULL,"
                    + " last_sent_at INTEGER) STRICT",
            "CREATE TABLE record (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
                    + " kiosk TEXT NOT NULL, sequence INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN"
                    + " ('pending', 'sent', 'quarantined')), reason TEXT, payload BLOB NOT NULL, hash BLOB NOT NULL,"
                    + " stored_at INTEGER NOT NULL, settled_at INTEGER, UNIQUE (kiosk, sequence)) STRICT",
            "CREATE INDEX record_pending ON record (position) WHERE state = 'pending'",
            "CREATE INDEX record_sent ON record (settled_at) WHERE state = 'sent'");
    private static final int RECORDS = 30;

    private Path database() {
        return directory.resolve("outbox.db");
    }

    private static Bytes record(int sequence) {
        return Bytes.utf8("record " + sequence + " of Nguyễn Văn A " + "x".repeat(sequence * 100));
    }

    private static UUID id(int sequence) {
        return new UUID(7, sequence);
    }

    @BeforeEach
    void makeVersion1() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            for (String sql : VERSION_1) {
                statement.executeUpdate(sql);
            }
            for (int sequence = 1; sequence <= RECORDS; sequence++) {
                insert(connection, sequence);
            }
        }
    }

    private static void insert(Connection connection, int sequence) throws SQLException {
        byte[] hash = record(sequence).sha256().toArray();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO record VALUES (?, ?, 'kiosk-1', ?, ?, ?, ?, ?, 1, NULL)")) {
            insert.setLong(1, sequence);
            insert.setString(2, id(sequence).toString());
            insert.setInt(3, sequence);
            insert.setString(4, sequence == 1 ? "quarantined" : "pending");
            insert.setString(5, sequence == 1 ? "BAD" : null);
            byte[] plain = record(sequence).toArray();
            byte[] column = new byte[plain.length + 1];
            column[0] = 1;
            System.arraycopy(plain, 0, column, 1, plain.length);
            insert.setBytes(6, column);
            insert.setBytes(7, hash);
            insert.executeUpdate();
        }
        try (PreparedStatement chain =
                connection.prepareStatement("INSERT OR REPLACE INTO chain VALUES ('kiosk-1', ?, ?, NULL)")) {
            chain.setInt(1, sequence);
            chain.setBytes(2, hash);
            chain.executeUpdate();
        }
    }

    @Test
    void everyRecordIsThereInItsPlaceAndTheChainGoesOn() throws OutboxException {
        assertMigrated();
    }

    private void assertMigrated() throws OutboxException {
        try (Outbox outbox = open()) {
            List<StoredRecord> pending = outbox.oldestPending(100, 1 << 30);
            assertThat(pending).hasSize(RECORDS - 1);
            for (StoredRecord each : pending) {
                assertThat(each.record()).isEqualTo(record((int) each.sequence()));
                assertThat(each.id()).isEqualTo(id((int) each.sequence()));
            }
            assertThat(outbox.state(id(1))).contains(new RecordState.Quarantined("BAD"));
            outbox.add(UUID.randomUUID(), link -> {
                assertThat(link)
                        .isEqualTo(new ChainLink(
                                RECORDS + 1, Optional.of(record(RECORDS).sha256())));
                return Bytes.utf8("next");
            });
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.counts()).isEqualTo(new OutboxCounts(RECORDS, 0, 1));
        }
    }

    @Test
    void nothingPlainStaysInTheFiles() throws OutboxException, IOException {
        String name = new String("Nguyễn Văn A".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Files.readString(database(), StandardCharsets.ISO_8859_1)).contains(name);
        try (Outbox outbox = open()) {
            assertThat(outbox.counts().pending()).isEqualTo(RECORDS - 1);
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(name);
                }
            }
        }
    }

    @Test
    void whenTheStepFailsTheRecordsAreTakenOverOneByOne() throws SQLException, OutboxException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            // The last step of the migration meets a table that is there already.
            statement.executeUpdate("CREATE TABLE damage (x)");
        }
        assertMigrated();
    }

    @Test
    void aDamagedRecordIsSetAsideWithoutItsPlainText() throws SQLException, OutboxException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE record SET hash = zeroblob(32) WHERE sequence = 5");
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.oldestPending(100, 1 << 30)).hasSize(RECORDS - 2);
            assertThat(outbox.state(id(5))).contains(new RecordState.Quarantined(Outbox.DAMAGED));
        }
    }
}
