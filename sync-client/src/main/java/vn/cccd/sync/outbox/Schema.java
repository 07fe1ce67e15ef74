package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables, and which version of them a file holds. */
final class Schema {
    private static final int VERSION = 1;

    private static final String[] TABLES = {
        "CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT",
        "INSERT INTO schema_version VALUES (" + VERSION + ")",
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

    private Schema() {}

    /** Makes the tables in an empty file; refuses a file that holds anything else than version 1 of them. Runs in the caller's transaction. */
    static void prepare(Connection connection) throws SQLException, OutboxException {
        try (Statement statement = connection.createStatement()) {
            if (count(statement, "SELECT count(*) FROM sqlite_schema") == 0) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            } else if (count(statement, "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'") == 0) {
                throw new OutboxException(OutboxException.Reason.UNREADABLE, "the database is no outbox");
            }
            long version = count(statement, "SELECT max(version) FROM schema_version");
            if (version != VERSION) {
                throw new OutboxException(
                        OutboxException.Reason.UNREADABLE,
                        "the outbox is of version " + version + ", this program knows " + VERSION);
            }
        }
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
