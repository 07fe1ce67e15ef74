package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.cccd.sync.seal.KeyRing;

/** The statements, each inside the caller's transaction. */
final class Rows {
    static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Rows() {}

    /** Each from the index of its state, so it does not read the payloads. */
    static OutboxCounts count(Connection connection) throws SQLException {
        return new OutboxCounts(
                count(connection, "SELECT count(*) FROM record WHERE state = 'pending'"),
                count(connection, "SELECT count(*) FROM record WHERE state = 'sent'"),
                count(connection, "SELECT count(*) FROM record WHERE state = 'quarantined'"));
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** The oldest pending rows as they are, of together at most {@code mostBytes}; the first one however large it is. */
    static List<SealedRow> oldestPending(Connection connection, int most, long mostBytes) throws SQLException {
        List<SealedRow> found = new ArrayList<>();
        long bytes = 0;
        try (PreparedStatement select =
                connection.prepareStatement(SealedRow.SELECT + " WHERE state = 'pending' ORDER BY position LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    SealedRow row = SealedRow.of(rows);
                    bytes += Math.max(0, row.payload().length() - PayloadColumn.OVERHEAD);
                    if (!found.isEmpty() && bytes > mostBytes) {
                        return found;
                    }
                    found.add(row);
                }
            }
        }
        return found;
    }

    /** Quarantines rows that are of no use, by position, each with its reason. Returns how many were pending until now. */
    static int quarantine(Connection connection, Map<Long, String> unusable, Instant now) throws SQLException {
        int changed = 0;
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE record SET state = 'quarantined', reason = ?, settled_at = ?"
                        + " WHERE position = ? AND state = 'pending'")) {
            for (Map.Entry<Long, String> row : unusable.entrySet()) {
                update.setString(1, row.getValue());
                update.setLong(2, now.toEpochMilli());
                update.setLong(3, row.getKey());
                changed += update.executeUpdate();
            }
        }
        return changed;
    }

    /** By how much the counts changed. */
    static OutboxCounts settle(Connection connection, List<Settlement> settlements, Instant now) throws SQLException {
        OutboxCounts change = new OutboxCounts(0, 0, 0);
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE record SET state = ?, reason = ?, settled_at = ? WHERE id = ? AND state = 'pending'")) {
            for (Settlement settlement : settlements) {
                update.setLong(3, now.toEpochMilli());
                update.setString(4, settlement.id().toString());
                switch (settlement) {
                    case Settlement.Sent sent -> {
                        update.setString(1, "sent");
                        update.setString(2, null);
                        int changed = update.executeUpdate();
                        change = change.plus(-changed, changed, 0);
                    }
                    case Settlement.Quarantined quarantined -> {
                        update.setString(1, "quarantined");
                        update.setString(2, quarantined.reason());
                        int changed = update.executeUpdate();
                        change = change.plus(-changed, 0, changed);
                    }
                }
            }
        }
        return change;
    }

    static boolean requeue(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE record SET state = 'pending', reason = NULL,"
                        + " settled_at = NULL WHERE id = ? AND state = 'quarantined'")) {
            update.setString(1, id.toString());
            return update.executeUpdate() == 1;
        }
    }

    static int requeueAll(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE record SET state = 'pending', reason = NULL,"
                        + " settled_at = NULL WHERE state = 'quarantined'")) {
            return update.executeUpdate();
        }
    }

    /** The record as it was stored; empty when it is not here or does not open. */
    static Optional<StoredRecord> open(Connection connection, KeyRing keys, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SealedRow.SELECT + " WHERE id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && SealedRow.of(row).open(keys) instanceof SealedRow.Opened.Whole whole
                        ? Optional.of(whole.record())
                        : Optional.empty();
            }
        }
    }

    static int eraseSent(Connection connection, Instant until) throws SQLException {
        AttachmentRows.eraseSent(connection, until);
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM record WHERE state = 'sent' AND settled_at <= ?")) {
            delete.setLong(1, until.toEpochMilli());
            return delete.executeUpdate();
        }
    }

    static Optional<RecordState> state(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT state, coalesce(reason, '') FROM record WHERE id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                return Optional.of(state(rows.getString(1), rows.getString(2)));
            }
        }
    }

    static RecordState state(String state, String reason) {
        return switch (state) {
            case "pending" -> new RecordState.Pending();
            case "sent" -> new RecordState.Sent();
            default -> new RecordState.Quarantined(reason);
        };
    }
}
