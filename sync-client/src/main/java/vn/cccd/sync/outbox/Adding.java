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

/**
 * The statements of an add, prepared once for the life of the connection, which ends them: a citizen waits for each add, and preparing took a third of
 * it. To be used inside the caller's transaction.
 */
final class Adding {
    private final KeyRing keys;
    private final PreparedStatement used;
    private final PreparedStatement known;
    private final PreparedStatement link;
    private final PreparedStatement insert;
    private final PreparedStatement chain;

    Adding(Connection connection, KeyRing keys) throws SQLException {
        this.keys = keys;
        this.used = connection.prepareStatement("SELECT (page_count - freelist_count) * page_size"
                + " FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()");
        this.known = connection.prepareStatement("SELECT 1 FROM record WHERE id = ?");
        this.link = connection.prepareStatement("SELECT sequence, hash FROM chain WHERE kiosk = ?");
        this.insert = connection.prepareStatement(
                "INSERT INTO record (id, kiosk, sequence, state, payload, hash, stored_at, key_number, attached)"
                        + " VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?)");
        this.chain = connection.prepareStatement(Chains.UPSERT);
    }

    /** How much of the file is in use, in bytes. */
    long usedBytes() throws SQLException {
        try (ResultSet rows = used.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Whether a record with this id is stored. */
    boolean knows(UUID id) throws SQLException {
        known.setString(1, id.toString());
        try (ResultSet rows = known.executeQuery()) {
            return rows.next();
        }
    }

    /** The next place in a kiosk's chain. */
    ChainLink next(String kiosk) throws SQLException {
        link.setString(1, kiosk);
        try (ResultSet rows = link.executeQuery()) {
            return rows.next()
                    ? new ChainLink(rows.getLong(1) + 1, Optional.of(Bytes.copyOf(rows.getBytes(2))))
                    : new ChainLink(1, Optional.empty());
        }
    }

    void insert(String kiosk, StoredRecord record, boolean attached, Instant now) throws SQLException {
        byte[] hash = record.record().sha256().toArray();
        byte[] payload = PayloadColumn.seal(
                keys, new PayloadColumn.Place(record.id(), kiosk, record.sequence()), record.record());
        insert.setString(1, record.id().toString());
        insert.setString(2, kiosk);
        insert.setLong(3, record.sequence());
        insert.setBytes(4, payload);
        insert.setBytes(5, hash);
        insert.setLong(6, now.toEpochMilli());
        insert.setInt(7, PayloadColumn.keyOf(payload));
        insert.setInt(8, attached ? 1 : 0);
        insert.executeUpdate();
        Chains.write(chain, kiosk, record.sequence(), hash);
    }
}
