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
import java.util.regex.Pattern;
import vn.cccd.sync.bytes.Bytes;

/** The statements, each inside the caller's transaction. */
final class Rows {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Rows() {}

    static OutboxCounts count(Connection connection) throws SQLException {
        OutboxCounts counts = new OutboxCounts(0, 0, 0);
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT state, count(*) FROM record GROUP BY state");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                long number = rows.getLong(2);
                counts = switch (rows.getString(1)) {
                    case "pending" -> counts.plus(number, 0, 0);
                    case "sent" -> counts.plus(0, number, 0);
                    default -> counts.plus(0, 0, number);
                };
            }
        }
        return counts;
    }

    static ChainLink nextLink(Connection connection, String kiosk) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT sequence, hash FROM chain WHERE kiosk = ?")) {
            select.setString(1, kiosk);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? new ChainLink(rows.getLong(1) + 1, Optional.of(Bytes.copyOf(rows.getBytes(2))))
                        : new ChainLink(1, Optional.empty());
            }
        }
    }

    static void insert(Connection connection, String kiosk, StoredRecord record, Instant now) throws SQLException {
        byte[] hash = record.record().sha256().toArray();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO record (id, kiosk, sequence, state, payload, hash, stored_at)"
                        + " VALUES (?, ?, ?, 'pending', ?, ?, ?)")) {
            insert.setString(1, record.id().toString());
            insert.setString(2, kiosk);
            insert.setLong(3, record.sequence());
            insert.setBytes(4, PayloadColumn.write(record.record()));
            insert.setBytes(5, hash);
            insert.setLong(6, now.toEpochMilli());
            insert.executeUpdate();
        }
        try (PreparedStatement upsert =
                connection.prepareStatement("INSERT INTO chain (kiosk, sequence, hash) VALUES (?, ?, ?)"
                        + " ON CONFLICT (kiosk) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash")) {
            upsert.setString(1, kiosk);
            upsert.setLong(2, record.sequence());
            upsert.setBytes(3, hash);
            upsert.executeUpdate();
        }
    }

    /** Rows whose payload is not what was stored are quarantined on the way. */
    static PendingRows oldestPending(Connection connection, int most, long mostBytes, Instant now) throws SQLException {
        List<StoredRecord> records = new ArrayList<>();
        List<Long> damaged = new ArrayList<>();
        long bytes = 0;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT position, id, sequence, payload, hash FROM record"
                        + " WHERE state = 'pending' ORDER BY position LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Optional<StoredRecord> record = sound(rows);
                    if (record.isEmpty()) {
                        damaged.add(rows.getLong(1));
                        continue;
                    }
                    bytes += record.get().record().length();
                    if (!records.isEmpty() && bytes > mostBytes) {
                        break;
                    }
                    records.add(record.get());
                }
            }
        }
        for (long position : damaged) {
            quarantineDamaged(connection, position, now);
        }
        return new PendingRows(List.copyOf(records), damaged.size());
    }

    private static Optional<StoredRecord> sound(ResultSet row) throws SQLException {
        String id = row.getString(2);
        byte[] payload = row.getBytes(4);
        byte[] hash = row.getBytes(5);
        if (id == null
                || payload == null
                || hash == null
                || !UUID_FORM.matcher(id).matches()) {
            return Optional.empty();
        }
        long sequence = row.getLong(3);
        return PayloadColumn.read(payload)
                .filter(record -> record.sha256().equals(Bytes.copyOf(hash)))
                .map(record -> new StoredRecord(UUID.fromString(id), sequence, record));
    }

    private static void quarantineDamaged(Connection connection, long position, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE record SET state = 'quarantined', reason = ?, settled_at = ? WHERE position = ?")) {
            update.setString(1, Outbox.DAMAGED);
            update.setLong(2, now.toEpochMilli());
            update.setLong(3, position);
            update.executeUpdate();
        }
    }

    static boolean settle(Connection connection, Settlement settlement, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE record SET state = ?, reason = ?, settled_at = ? WHERE id = ? AND state = 'pending'")) {
            switch (settlement) {
                case Settlement.Sent sent -> {
                    update.setString(1, "sent");
                    update.setString(2, null);
                }
                case Settlement.Quarantined quarantined -> {
                    update.setString(1, "quarantined");
                    update.setString(2, quarantined.reason());
                }
            }
            update.setLong(3, now.toEpochMilli());
            update.setString(4, settlement.id().toString());
            return update.executeUpdate() == 1;
        }
    }

    static boolean requeue(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE record SET state = 'pending', reason = NULL,"
                        + " settled_at = NULL WHERE id = ? AND state = 'quarantined'")) {
            update.setString(1, id.toString());
            return update.executeUpdate() == 1;
        }
    }

    static int eraseSent(Connection connection, Instant until) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM record WHERE state = 'sent' AND settled_at <= ?")) {
            delete.setLong(1, until.toEpochMilli());
            return delete.executeUpdate();
        }
    }

    static void noteSent(Connection connection, String kiosk, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE chain SET last_sent_at = ? WHERE kiosk = ?")) {
            update.setLong(1, now.toEpochMilli());
            update.setString(2, kiosk);
            update.executeUpdate();
        }
    }

    static Optional<Instant> lastSent(Connection connection, String kiosk) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_sent_at FROM chain WHERE kiosk = ? AND last_sent_at IS NOT NULL")) {
            select.setString(1, kiosk);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(Instant.ofEpochMilli(rows.getLong(1))) : Optional.empty();
            }
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
                return Optional.of(
                        switch (rows.getString(1)) {
                            case "pending" -> new RecordState.Pending();
                            case "sent" -> new RecordState.Sent();
                            default -> new RecordState.Quarantined(rows.getString(2));
                        });
            }
        }
    }
}
