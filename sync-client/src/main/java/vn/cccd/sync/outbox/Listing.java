package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is stored, page by page, without handing it out, inside the caller's transaction. */
final class Listing {
    private Listing() {}

    /** Those behind {@code position}; a row whose id is damaged is passed over. */
    static List<ListedRecord> behind(Connection connection, long position, int most) throws SQLException {
        List<ListedRecord> listed = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT position, id, sequence, state, coalesce(reason, ''), stored_at,"
                        + " settled_at, length(payload) FROM record WHERE position > ? ORDER BY position LIMIT ?")) {
            select.setLong(1, position);
            select.setInt(2, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    listed(row).ifPresent(listed::add);
                }
            }
        }
        return listed;
    }

    private static Optional<ListedRecord> listed(ResultSet row) throws SQLException {
        String id = String.valueOf(row.getString(2));
        if (!Rows.UUID_FORM.matcher(id).matches()) {
            return Optional.empty();
        }
        long settledAt = row.getLong(7);
        return Optional.of(new ListedRecord(
                row.getLong(1),
                UUID.fromString(id),
                row.getLong(3),
                Rows.state(row.getString(4), row.getString(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                settledAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(settledAt)),
                row.getLong(8)));
    }

    /** When the oldest pending record was stored. */
    static Optional<Instant> oldestPending(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT stored_at FROM record WHERE state = 'pending' ORDER BY position LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
        }
    }
}
