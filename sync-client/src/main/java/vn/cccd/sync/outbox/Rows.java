package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

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

    static void insert(
            Connection connection, KeyRing keys, String kiosk, StoredRecord record, boolean attached, Instant now)
            throws SQLException {
        byte[] hash = record.record().sha256().toArray();
        byte[] payload = PayloadColumn.seal(
                keys, new PayloadColumn.Place(record.id(), kiosk, record.sequence()), record.record());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO record (id, kiosk, sequence, state, payload, hash, stored_at, key_number, attached)"
                        + " VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?)")) {
            insert.setString(1, record.id().toString());
            insert.setString(2, kiosk);
            insert.setLong(3, record.sequence());
            insert.setBytes(4, payload);
            insert.setBytes(5, hash);
            insert.setLong(6, now.toEpochMilli());
            insert.setInt(7, PayloadColumn.keyOf(payload));
            insert.setInt(8, attached ? 1 : 0);
            insert.executeUpdate();
        }
        Chains.write(connection, kiosk, record.sequence(), hash);
    }

    /** Rows whose payload does not open as what was stored are quarantined on the way. */
    static PendingRows oldestPending(Connection connection, KeyRing keys, int most, long mostBytes, Instant now)
            throws SQLException {
        List<StoredRecord> records = new ArrayList<>();
        Map<Long, String> unusable = new LinkedHashMap<>();
        long bytes = 0;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT position, id, kiosk, sequence, payload, hash FROM record"
                        + " WHERE state = 'pending' ORDER BY position LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    switch (open(rows, keys)) {
                        case Row.Unusable row -> unusable.put(rows.getLong(1), row.reason());
                        case Row.Whole row -> {
                            bytes += row.record().record().length();
                            if (!records.isEmpty() && bytes > mostBytes) {
                                return quarantine(connection, records, unusable, now);
                            }
                            records.add(row.record());
                        }
                    }
                }
            }
        }
        return quarantine(connection, records, unusable, now);
    }

    /** A row as it was found. */
    private sealed interface Row {
        record Whole(StoredRecord record) implements Row {}

        record Unusable(String reason) implements Row {}
    }

    private static Row open(ResultSet row, KeyRing keys) throws SQLException {
        String id = row.getString(2);
        String kiosk = row.getString(3);
        byte[] payload = row.getBytes(5);
        byte[] hash = row.getBytes(6);
        if (id == null
                || kiosk == null
                || payload == null
                || hash == null
                || !UUID_FORM.matcher(id).matches()) {
            return new Row.Unusable(Outbox.DAMAGED);
        }
        PayloadColumn.Place place = new PayloadColumn.Place(UUID.fromString(id), kiosk, row.getLong(4));
        return switch (PayloadColumn.open(keys, place, payload)) {
            case Unsealed.Whole whole ->
                whole.plain().sha256().equals(Bytes.copyOf(hash))
                        ? new Row.Whole(new StoredRecord(place.id(), place.sequence(), whole.plain()))
                        : new Row.Unusable(Outbox.DAMAGED);
            case Unsealed.Damaged damaged -> new Row.Unusable(Outbox.DAMAGED);
            case Unsealed.KeyMissing missing -> new Row.Unusable(Outbox.KEY_MISSING);
        };
    }

    private static PendingRows quarantine(
            Connection connection, List<StoredRecord> records, Map<Long, String> unusable, Instant now)
            throws SQLException {
        for (Map.Entry<Long, String> row : unusable.entrySet()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE record SET state = 'quarantined', reason = ?, settled_at = ? WHERE position = ?")) {
                update.setString(1, row.getValue());
                update.setLong(2, now.toEpochMilli());
                update.setLong(3, row.getKey());
                update.executeUpdate();
            }
        }
        return new PendingRows(List.copyOf(records), unusable.size());
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
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT position, id, kiosk, sequence, payload, hash FROM record WHERE id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && open(row, keys) instanceof Row.Whole whole
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
