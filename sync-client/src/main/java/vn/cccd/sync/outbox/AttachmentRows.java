package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/** The statements about attachments, each inside the caller's transaction. A content is sealed for the record and the hash that name it. */
final class AttachmentRows {
    /** Its record was delivered, or delivered and erased. */
    private static final String DUE = "state = 'pending' AND NOT EXISTS"
            + " (SELECT 1 FROM record WHERE record.id = attachment.record AND record.state <> 'sent')";

    private AttachmentRows() {}

    static void insert(Connection connection, KeyRing keys, UUID record, Attachment attachment) throws SQLException {
        Bytes sha256 = attachment.content().sha256();
        Bytes sealed = keys.seal(attachment.content(), context(record, sha256));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO attachment (record, sha256, length,"
                + " state, content, key_number) VALUES (?, ?, ?, 'pending', ?, ?)")) {
            insert.setString(1, record.toString());
            insert.setBytes(2, sha256.toArray());
            insert.setLong(3, attachment.content().length());
            insert.setBytes(4, sealed.toArray());
            insert.setInt(5, KeyRing.keyOf(sealed));
            insert.executeUpdate();
        }
    }

    /** The oldest one whose record was delivered. What does not open any more is quarantined on the way. */
    static Optional<StoredAttachment> oldestDue(Connection connection, KeyRing keys) throws SQLException {
        while (true) {
            String record;
            String reason;
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT record, sha256, content FROM attachment WHERE " + DUE + " ORDER BY rowid LIMIT 1");
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                record = row.getString(1);
                Bytes sha256 = Bytes.copyOf(row.getBytes(2));
                switch (open(keys, record, sha256, Bytes.copyOf(row.getBytes(3)))) {
                    case Unsealed.Whole whole -> {
                        return Optional.of(new StoredAttachment(UUID.fromString(record), sha256, whole.plain()));
                    }
                    case Unsealed.Damaged damaged -> reason = Outbox.DAMAGED;
                    case Unsealed.KeyMissing missing -> reason = Outbox.KEY_MISSING;
                }
            }
            settle(connection, record, "quarantined", Optional.of(reason));
        }
    }

    /** Damaged, too, when the bytes are not those that the hash names. */
    static Unsealed open(KeyRing keys, String record, Bytes sha256, Bytes sealed) {
        if (!Rows.UUID_FORM.matcher(record).matches()) {
            return new Unsealed.Damaged();
        }
        Unsealed opened = keys.open(sealed, context(UUID.fromString(record), sha256));
        return opened instanceof Unsealed.Whole whole && !whole.plain().sha256().equals(sha256)
                ? new Unsealed.Damaged()
                : opened;
    }

    /** What was sent keeps its row as long as its record, and its content not at all. */
    static boolean settle(Connection connection, Settlement settlement) throws SQLException {
        return switch (settlement) {
            case Settlement.Sent sent -> settle(connection, sent.id().toString(), "sent", Optional.empty());
            case Settlement.Quarantined quarantined ->
                settle(connection, quarantined.id().toString(), "quarantined", Optional.of(quarantined.reason()));
        };
    }

    private static boolean settle(Connection connection, String record, String state, Optional<String> reason)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE attachment SET state = ?1, reason = ?2,"
                + " content = CASE WHEN ?1 = 'sent' THEN x'' ELSE content END,"
                + " key_number = CASE WHEN ?1 = 'sent' THEN 0 ELSE key_number END"
                + " WHERE record = ?3 AND state = 'pending'")) {
            update.setString(1, state);
            update.setString(2, reason.orElse(null));
            update.setString(3, record);
            return update.executeUpdate() == 1;
        }
    }

    static boolean requeue(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE attachment SET state = 'pending',"
                + " reason = NULL WHERE record = ? AND state = 'quarantined'")) {
            update.setString(1, record.toString());
            return update.executeUpdate() == 1;
        }
    }

    static void requeueAll(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE attachment SET state = 'pending', reason = NULL WHERE state = 'quarantined'")) {
            update.executeUpdate();
        }
    }

    /** To be called before the records are erased: what was sent goes with its record. */
    static void eraseSent(Connection connection, Instant until) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM attachment WHERE state = 'sent'"
                + " AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = attachment.record"
                + " AND NOT (record.state = 'sent' AND record.settled_at <= ?))")) {
            delete.setLong(1, until.toEpochMilli());
            delete.executeUpdate();
        }
    }

    static Optional<RecordState> state(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT state, coalesce(reason, '') FROM attachment WHERE record = ?")) {
            select.setString(1, record.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Rows.state(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private static Bytes context(UUID record, Bytes sha256) {
        return Bytes.utf8("vn.cccd.outbox attachment\n" + record + "\n" + sha256.toBase64Url());
    }
}
