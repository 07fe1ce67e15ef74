package vn.cccd.sync.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import vn.cccd.sync.seal.KeyRing;

/**
 * Makes a new database of what is whole in a damaged one, and sets the damaged files aside.
 *
 * <p>Crash contract: the damaged files stay in place until the new database is complete and on disk under the name {@code outbox.db.salvaged}; from
 * then on {@link #finish} leads to the new one, however often it is interrupted.
 */
final class Salvage {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());

    private final Path directory;
    private final Path database;
    private final Path log;
    private final Path draft;
    private final Path salvaged;

    Salvage(Path directory) {
        this.directory = directory;
        database = directory.resolve(Database.FILE);
        log = directory.resolve(Database.FILE + "-wal");
        draft = directory.resolve(Database.FILE + ".draft");
        salvaged = directory.resolve(Database.FILE + ".salvaged");
    }

    /** Whether SQLite would silently pass over acknowledged records in the log. */
    boolean logDamaged() throws IOException {
        if (!Files.exists(log) || Files.size(log) == 0) {
            return false;
        }
        try (PageFile file = PageFile.open(database, log)) {
            return file.logDamaged();
        }
    }

    void run(KeyRing keys, Instant now) throws OutboxException {
        try {
            Remains remains = Remains.of(database, log, keys);
            Path aside = new SetAside(directory).at(now);
            Damage damage = new Damage(
                    now,
                    remains.records().size(),
                    remains.broken(),
                    remains.links().isEmpty(),
                    String.valueOf(aside.getFileName()),
                    remains.attachmentsLost());
            Files.deleteIfExists(draft);
            Database.createPrivate(draft);
            fill(draft, remains, damage, keys);
            Files.createDirectories(aside);
            if (!remains.ofVersion1()) {
                // Nothing plain is kept.
                keep(database, aside);
                keep(log, aside);
            }
            Files.move(draft, salvaged, StandardCopyOption.ATOMIC_MOVE);
            finish();
            LOG.log(
                    Level.ERROR,
                    "The outbox was damaged: {0} records kept, {1} and {2} attachments lost; the damaged files are in {3}",
                    damage.kept(),
                    damage.lost(),
                    damage.attachmentsLost(),
                    aside);
        } catch (IOException e) {
            throw new OutboxException(OutboxException.Reason.FAILED, "a damaged outbox could not be replaced", e);
        } catch (SQLException e) {
            throw Database.translated(e);
        }
    }

    /** Puts a complete new database in the place of the damaged one; nothing when there is none. */
    void finish() throws IOException {
        Files.deleteIfExists(draft);
        if (!Files.exists(salvaged)) {
            return;
        }
        force();
        Files.deleteIfExists(log);
        Files.deleteIfExists(directory.resolve(Database.FILE + "-shm"));
        Files.move(salvaged, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force();
    }

    private void force() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    /** By a second name where the file system has that: it costs no room, which may be short. */
    private static void keep(Path file, Path aside) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Path copy = aside.resolve(file.getFileName());
        try {
            Files.deleteIfExists(copy);
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void fill(Path draft, Remains remains, Damage damage, KeyRing keys) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        try (Connection connection = config.createConnection("jdbc:sqlite:" + draft)) {
            connection.setAutoCommit(false);
            Schema.migrate(connection, Schema.Standing.EMPTY, keys);
            for (Remains.Kept record : remains.records()) {
                insert(connection, record);
            }
            for (KeptAttachment attachment : remains.attachments()) {
                attachment.insert(connection);
            }
            for (Map.Entry<String, Remains.Link> link : remains.links().entrySet()) {
                Chains.write(
                        connection,
                        link.getKey(),
                        link.getValue().sequence(),
                        link.getValue().hash().toArray());
                Optional<Long> lastSent = link.getValue().lastSentAt();
                if (lastSent.isPresent()) {
                    Chains.noteSent(connection, link.getKey(), Instant.ofEpochMilli(lastSent.get()));
                }
            }
            Damages.note(connection, damage);
            connection.commit();
        }
    }

    private static void insert(Connection connection, Remains.Kept record) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO record (position, id, kiosk,"
                + " sequence, state, reason, payload, hash, stored_at, settled_at, key_number, attached)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, record.position());
            insert.setString(2, record.place().id().toString());
            insert.setString(3, record.place().kiosk());
            insert.setLong(4, record.place().sequence());
            insert.setString(5, record.state());
            insert.setString(6, record.reason().orElse(null));
            insert.setBytes(7, record.payload().toArray());
            insert.setBytes(8, record.hash().toArray());
            insert.setLong(9, record.storedAt());
            insert.setObject(10, record.settledAt().orElse(null));
            insert.setInt(11, PayloadColumn.keyOf(record.payload().toArray()));
            insert.setInt(12, record.attached() ? 1 : 0);
            insert.executeUpdate();
        }
    }
}
