package vn.cccd.sync.outbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/**
 * What is due once a day: a new sealing key when the old one has served its time, old keys forgotten when nothing is sealed with them any more, damaged
 * files erased after the time that sent records are kept, room given back to the disk.
 *
 * <p>What fails is logged and tried again an hour later; nothing stored depends on it.
 */
final class Upkeep {
    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    /** A vacuum is for a file that is mostly empty, so it never takes long. */
    private static final long LEAST_FREE_PAGES = 256;

    private final Database database;
    private final SetAside setAside;
    private final OutboxLimits limits;
    private final KeyRing keys;
    private final Clock clock;
    private Instant last = Instant.MIN;
    private Duration until = Duration.ZERO;

    Upkeep(Database database, Path directory, OutboxLimits limits, KeyRing keys, Clock clock) {
        this.database = database;
        this.setAside = new SetAside(directory);
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    synchronized void runWhenDue() {
        Instant now = clock.instant();
        // A clock that was set back does not put it off.
        if (!last.isAfter(now) && !last.equals(Instant.MIN) && last.plus(until).isAfter(now)) {
            return;
        }
        last = now;
        until = EVERY;
        attempt("the sealing key was not renewed", () -> rotateWhenDue(now));
        attempt("old keys or damaged files were not erased", () -> {
            if (setAside.erase(now.minus(limits.keepSent()))) {
                forgetUnusedKeys();
            }
        });
        attempt("room was not given back", this::giveBackRoom);
    }

    private interface Task {
        void run() throws OutboxException, SealException, IOException;
    }

    private void attempt(String otherwise, Task task) {
        try {
            task.run();
        } catch (OutboxException | SealException | IOException e) {
            until = AFTER_FAILURE;
            LOG.log(Level.WARNING, "Upkeep of the outbox: " + otherwise, e);
        }
    }

    private void rotateWhenDue(Instant now) throws OutboxException, SealException {
        Instant since = database.transaction(connection -> SealingKeys.since(connection, keys.sealingKey(), now));
        if (!since.plus(limits.keyLife()).isAfter(now)) {
            keys.rotate();
            database.transaction(connection -> SealingKeys.since(connection, keys.sealingKey(), now));
            LOG.log(Level.INFO, "A new key seals the outbox; the one before served since {0}", since);
        }
    }

    /** Records are sealed inside transactions: one that begins after a rotation sees all that older keys sealed. */
    private void forgetUnusedKeys() throws OutboxException, SealException {
        if (keys.numbers().size() > 1) {
            Set<Integer> inUse = database.transaction(SealingKeys::inUse);
            keys.forgetAllBut(inUse);
            Set<Integer> left = keys.numbers();
            database.transaction(connection -> {
                SealingKeys.forgetAllBut(connection, left);
                return left;
            });
        }
    }

    private void giveBackRoom() throws OutboxException {
        if (database.transaction(Upkeep::mostlyEmpty)) {
            database.vacuum();
        }
    }

    private static boolean mostlyEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long free = Schema.number(statement, "PRAGMA freelist_count");
            return free >= LEAST_FREE_PAGES && free * 2 > Schema.number(statement, "PRAGMA page_count");
        }
    }
}
