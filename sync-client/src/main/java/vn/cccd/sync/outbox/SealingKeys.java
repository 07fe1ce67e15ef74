package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Which key seals since when, and which are still needed, inside the caller's transaction. */
final class SealingKeys {
    private SealingKeys() {}

    /** Since when key {@code number} seals: since now when it was not known, or known from the future, which was a wrong clock. */
    static Instant since(Connection connection, int number, Instant now) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement("INSERT INTO sealing_key (number, since) VALUES (?, ?)"
                        + " ON CONFLICT (number) DO UPDATE SET since = min(since, excluded.since)")) {
            upsert.setInt(1, number);
            upsert.setLong(2, now.toEpochMilli());
            upsert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT since FROM sealing_key WHERE number = ?")) {
            select.setInt(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : now;
            }
        }
    }

    /** The keys that sealed what is stored. */
    static Set<Integer> inUse(Connection connection) throws SQLException {
        Set<Integer> numbers = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT key_number FROM record UNION SELECT key_number FROM attachment");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    static void forgetAllBut(Connection connection, Set<Integer> kept) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT number FROM sealing_key");
                ResultSet rows = select.executeQuery();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM sealing_key WHERE number = ?")) {
            while (rows.next()) {
                if (!kept.contains(rows.getInt(1))) {
                    delete.setInt(1, rows.getInt(1));
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
    }
}
