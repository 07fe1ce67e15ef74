package vn.cccd.sync.outbox;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/** The last link of each kiosk's chain, inside the caller's transaction. */
final class Chains {
    static final String UPSERT = "INSERT INTO chain (kiosk, sequence, hash, proof) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (kiosk) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,"
            + " proof = excluded.proof";

    private static final int PROOF_BYTES = 16;

    private Chains() {}

    static void write(Connection connection, String kiosk, long sequence, byte[] hash) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            write(upsert, kiosk, sequence, hash);
        }
    }

    /** Likewise with {@link #UPSERT}, prepared. */
    static void write(PreparedStatement upsert, String kiosk, long sequence, byte[] hash) throws SQLException {
        upsert.setString(1, kiosk);
        upsert.setLong(2, sequence);
        upsert.setBytes(3, hash);
        upsert.setBytes(4, proof(kiosk, sequence, hash));
        upsert.executeUpdate();
    }

    static byte[] proof(String kiosk, long sequence, byte[] hash) {
        byte[] name = Bytes.utf8(kiosk).toArray();
        byte[] whole = ByteBuffer.allocate(Long.BYTES + hash.length + name.length)
                .putLong(sequence)
                .put(hash)
                .put(name)
                .array();
        return Arrays.copyOf(Bytes.copyOf(whole).sha256().toArray(), PROOF_BYTES);
    }

    /** Whether every link is as it was written, and no kiosk has a record behind its link. */
    static boolean sound(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT kiosk, sequence, hash, proof,"
                        + " (SELECT max(r.sequence) FROM record r WHERE r.kiosk = chain.kiosk) FROM chain");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                byte[] hash = rows.getBytes(3);
                byte[] proof = rows.getBytes(4);
                if (hash == null
                        || proof == null
                        || !Arrays.equals(proof, proof(rows.getString(1), rows.getLong(2), hash))
                        || rows.getLong(5) > rows.getLong(2)) {
                    return false;
                }
            }
        }
        try (PreparedStatement orphans = connection.prepareStatement(
                        "SELECT 1 FROM record WHERE kiosk NOT IN (SELECT kiosk FROM chain) LIMIT 1");
                ResultSet rows = orphans.executeQuery()) {
            return !rows.next();
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
}
