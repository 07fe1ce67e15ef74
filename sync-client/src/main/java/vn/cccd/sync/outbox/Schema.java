package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.cccd.sync.seal.KeyRing;

/**
 * The tables, and which version of them a file holds.
 *
 * <p>A file is brought from its version to ours step by step in one transaction: as a whole or not at all. The version stands twice, in the table {@code
 * schema_version} and (from version 2) in the file's header, so that a damaged one is not taken for a newer one.
 */
final class Schema {
    static final int VERSION = 3;

    private static final String[] VERSION_1 = {
        "CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT",
        "INSERT INTO schema_version VALUES (1)",
        // The last link of each kiosk's chain: it must outlive the records, which are erased.
        """
        CREATE TABLE chain (
          kiosk TEXT PRIMARY KEY,
          sequence INTEGER NOT NULL,
          hash BLOB NOT NULL,
          last_sent_at INTEGER
        ) STRICT""",
        // AUTOINCREMENT: a position is never used again, so oldest first stays true after erasing.
        """
        CREATE TABLE record (
          position INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          kiosk TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'quarantined')),
          reason TEXT,
          payload BLOB NOT NULL,
          hash BLOB NOT NULL,
          stored_at INTEGER NOT NULL,
          settled_at INTEGER,
          UNIQUE (kiosk, sequence)
        ) STRICT""",
        "CREATE INDEX record_pending ON record (position) WHERE state = 'pending'",
        "CREATE INDEX record_sent ON record (settled_at) WHERE state = 'sent'"
    };

    private static final String[] VERSION_2 = {
        // The number of the key that sealed the payload.
        "ALTER TABLE record ADD COLUMN key_number INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX record_quarantined ON record (position) WHERE state = 'quarantined'",
        // The link's own checksum: nothing else tells a damaged one when its record is erased.
        "ALTER TABLE chain ADD COLUMN proof BLOB",
        "CREATE TABLE sealing_key (number INTEGER PRIMARY KEY, since INTEGER NOT NULL) STRICT",
        """
        CREATE TABLE damage (
          found_at INTEGER NOT NULL,
          kept INTEGER NOT NULL,
          lost INTEGER NOT NULL,
          chain_lost INTEGER NOT NULL,
          set_aside TEXT NOT NULL
        ) STRICT"""
    };

    private static final String[] VERSION_3 = {
        // Whether the record names an attachment: one that damage took can then be missed.
        "ALTER TABLE record ADD COLUMN attached INTEGER NOT NULL DEFAULT 0",
        """
        CREATE TABLE attachment (
          record TEXT PRIMARY KEY,
          sha256 BLOB NOT NULL,
          length INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'quarantined')),
          reason TEXT,
          key_number INTEGER NOT NULL,
          content BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX attachment_state ON attachment (state)",
        "ALTER TABLE damage ADD COLUMN attachments_lost INTEGER NOT NULL DEFAULT 0"
    };

    private Schema() {}

    /** How a file stands to this program. */
    enum Standing {
        EMPTY,
        OURS,
        OLDER,
        NEWER,
        /** A sound database of something else. */
        FOREIGN,
        /** It contradicts itself. */
        DAMAGED
    }

    static Standing standing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
                return number(statement, "PRAGMA page_count") <= 1 ? Standing.EMPTY : Standing.DAMAGED;
            }
            long ours = number(
                    statement,
                    "SELECT count(*) FROM sqlite_schema WHERE name IN ('schema_version', 'record', 'chain')");
            if (ours < 3) {
                return ours == 0 ? Standing.FOREIGN : Standing.DAMAGED;
            }
            long inTable = number(statement, "SELECT max(version) FROM schema_version");
            long inHeader = number(statement, "PRAGMA user_version");
            if ((inTable == 1 && inHeader == 0) || (inTable == 2 && inHeader == 2)) {
                return Standing.OLDER;
            }
            if (inTable != inHeader || inTable < VERSION) {
                return Standing.DAMAGED;
            }
            return inTable == VERSION ? Standing.OURS : Standing.NEWER;
        }
    }

    /** Makes or changes the tables. Runs in the caller's transaction. True when something plain may be left in unused pages. */
    static boolean migrate(Connection connection, Standing from, KeyRing keys) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (from == Standing.EMPTY) {
                execute(statement, VERSION_1);
            }
            boolean plain = number(statement, "SELECT max(version) FROM schema_version") == 1;
            if (plain) {
                execute(statement, VERSION_2);
                PlainRows.seal(connection, keys);
            }
            execute(statement, VERSION_3);
            statement.execute("UPDATE schema_version SET version = " + VERSION);
            statement.execute("PRAGMA user_version = " + VERSION);
            return plain;
        }
    }

    private static void execute(Statement statement, String[] changes) throws SQLException {
        for (String change : changes) {
            statement.execute(change);
        }
    }

    static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
