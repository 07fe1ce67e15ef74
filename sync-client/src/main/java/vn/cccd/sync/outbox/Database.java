package vn.cccd.sync.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import vn.cccd.sync.seal.KeyRing;

/**
 * The SQLite file, its one connection and its transactions.
 *
 * <p>Write-ahead log with {@code synchronous=FULL}: when a transaction has returned, it was handed to the disk with fsync. One transaction runs at
 * a time; each is short, so any thread may wait for its turn.
 */
final class Database implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    static final String FILE = "outbox.db";

    /** The log is moved into the database when it has 16 MiB: a few hundred adds then share the one that takes longer. */
    private static final int LOG_PAGES = 4_000;

    /** Fair: whoever adds without pause does not keep the sender from its turn. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Connection connection;
    private final FileChannel lockFile;
    private final FileStore store;

    private Database(Connection connection, FileChannel lockFile, FileStore store) {
        this.connection = connection;
        this.lockFile = lockFile;
        this.store = store;
    }

    /** What runs inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException, OutboxException;
    }

    /** Opens what is there; when it is damaged, what is whole in it. */
    static Database open(Path directory, KeyRing keys, Clock clock) throws OutboxException {
        FileChannel lockFile = lock(directory);
        try {
            Salvage salvage = new Salvage(directory);
            salvage.finish();
            if (salvage.logDamaged()) {
                salvage.run(keys, clock.instant());
            }
            try {
                return openSound(directory, lockFile, keys);
            } catch (OutboxException e) {
                if (e.reason() != OutboxException.Reason.DAMAGED) {
                    throw e;
                }
                LOG.log(Level.WARNING, "The outbox does not open as it is", e);
            }
            salvage.run(keys, clock.instant());
            return openSound(directory, lockFile, keys);
        } catch (IOException e) {
            OutboxException failed =
                    new OutboxException(OutboxException.Reason.FAILED, directory + " cannot be used", e);
            closeAfter(failed, lockFile);
            throw failed;
        } catch (OutboxException | RuntimeException e) {
            closeAfter(e, lockFile);
            throw e;
        }
    }

    private static Database openSound(Path directory, FileChannel lockFile, KeyRing keys)
            throws OutboxException, IOException {
        Database database = new Database(connect(directory), lockFile, Files.getFileStore(directory));
        try {
            boolean plain = database.transaction(connection -> {
                boolean changed = prepare(connection, keys);
                requireSound(connection);
                return changed;
            });
            if (plain) {
                // What was plain must not stay in pages that are no longer used.
                database.vacuum();
            }
            return database;
        } catch (OutboxException | RuntimeException e) {
            closeAfter(e, database.connection);
            throw e;
        }
    }

    /** Runs {@code work} as one transaction: on disk as a whole when this returns, undone as a whole when it throws. */
    <T> T transaction(Work<T> work) throws OutboxException {
        return transaction(work, result -> {});
    }

    /** Likewise; {@code committed} runs after the commit and before the next transaction. */
    <T> T transaction(Work<T> work, Consumer<T> committed) throws OutboxException {
        turn.lock();
        try {
            execute("BEGIN IMMEDIATE");
            T result = work.run(connection);
            execute("COMMIT");
            committed.accept(result);
            return result;
        } catch (SQLException e) {
            rollBackAfter(e);
            throw translated(e);
        } catch (OutboxException | RuntimeException e) {
            rollBackAfter(e);
            throw e;
        } finally {
            turn.unlock();
        }
    }

    /** Moves the log into the database and empties it, so that what was erased is gone from there too. */
    void checkpoint() throws OutboxException {
        outsideTransactions("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** Makes the file as small as what is in it. Needs that much room on the disk for a moment, up to twice. */
    void vacuum() throws OutboxException {
        outsideTransactions("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** Runs what SQLite does not allow in a transaction. */
    private void outsideTransactions(String... commands) throws OutboxException {
        turn.lock();
        try {
            for (String command : commands) {
                execute(command);
            }
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Transactions are begun and ended here, by SQLite's own words: JDBC's would leave the connection without one after a failure that SQLite has
     * undone by itself (a full disk, say), and then commit each statement alone.
     */
    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Free space on the disk, as far as this user may use it. */
    long freeBytes() throws OutboxException {
        try {
            return store.getUsableSpace();
        } catch (IOException e) {
            throw new OutboxException(OutboxException.Reason.FAILED, "the disk does not say how full it is", e);
        }
    }

    @Override
    public void close() throws OutboxException {
        turn.lock();
        try (lockFile) {
            connection.close();
        } catch (SQLException e) {
            throw translated(e);
        } catch (IOException e) {
            throw new OutboxException(OutboxException.Reason.FAILED, "the outbox's lock was not released", e);
        } finally {
            turn.unlock();
        }
    }

    private static FileChannel lock(Path directory) throws OutboxException {
        try {
            Files.createDirectories(directory);
            Path database = directory.resolve(FILE);
            if (!Files.exists(database)) {
                // SQLite gives its log the permissions of the database.
                createPrivate(database);
            }
            FileChannel channel = FileChannel.open(
                    directory.resolve("outbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            OutboxException inUse =
                    new OutboxException(OutboxException.Reason.IN_USE, "another client has " + directory + " open");
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException e) {
                inUse.initCause(e);
            }
            closeAfter(inUse, channel);
            throw inUse;
        } catch (IOException e) {
            throw new OutboxException(OutboxException.Reason.FAILED, directory + " cannot be used", e);
        }
    }

    static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static Connection connect(Path directory) throws OutboxException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + directory.resolve(FILE));
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
            }
            return connection;
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static boolean prepare(Connection connection, KeyRing keys) throws SQLException, OutboxException {
        Schema.Standing standing = Schema.standing(connection);
        return switch (standing) {
            case OURS -> false;
            case EMPTY, OLDER -> Schema.migrate(connection, standing, keys);
            case NEWER ->
                throw new OutboxException(
                        OutboxException.Reason.NEWER, "a newer version of this program has used the outbox");
            case FOREIGN -> throw new OutboxException(OutboxException.Reason.UNREADABLE, "the database is no outbox");
            case DAMAGED ->
                throw new OutboxException(OutboxException.Reason.DAMAGED, "the outbox's database is damaged");
        };
    }

    /** Indexes too: a record that its index does not know would never be sent. */
    private static void requireSound(Connection connection) throws SQLException, OutboxException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            if (!rows.next() || !"ok".equals(rows.getString(1)) || !Chains.sound(connection)) {
                throw new OutboxException(OutboxException.Reason.DAMAGED, "the outbox's database is damaged");
            }
        }
    }

    /** Also when SQLite has undone the transaction already: then there is none, and nothing else is said. */
    private void rollBackAfter(Exception failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void closeAfter(Exception failure, AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    /** By SQLite's primary result code; extended codes keep it in their lowest byte. */
    static OutboxException translated(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xFF : -1;
        return switch (code) {
            case 13 -> new OutboxException(OutboxException.Reason.FULL, "the disk is full", e);
            // 1: our statements are fixed, so one that fails as such met other tables than ours. 8: the header forbids
            // writing, not the file.
            case 1, 8, 11, 24, 26 ->
                new OutboxException(OutboxException.Reason.DAMAGED, "the outbox's database is damaged", e);
            case 5, 6 -> new OutboxException(OutboxException.Reason.IN_USE, "another program has the outbox open", e);
            // A directory in its place, or no permission.
            case 14 -> new OutboxException(OutboxException.Reason.UNREADABLE, "the outbox's file does not open", e);
            default -> new OutboxException(OutboxException.Reason.FAILED, "the outbox's database failed", e);
        };
    }
}
