package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/** The step from version 1 of the schema to version 2 for what is stored: what was plain is sealed, what was unproven is proven. */
final class PlainRows {
    private PlainRows() {}

    static void seal(Connection connection, KeyRing keys) throws SQLException {
        proveChains(connection);
        long last = Long.MIN_VALUE;
        while (true) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT position, id, kiosk, sequence, payload, hash FROM record"
                            + " WHERE key_number = 0 AND position > ? ORDER BY position LIMIT 1")) {
                select.setLong(1, last);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return;
                    }
                    last = row.getLong(1);
                    seal(connection, keys, row, last);
                }
            }
        }
    }

    /** A row that is damaged keeps nothing of its payload: it would be plain. */
    private static void seal(Connection connection, KeyRing keys, ResultSet row, long position) throws SQLException {
        boolean whole = Rows.UUID_FORM.matcher(row.getString(2)).matches();
        byte[] sealed = new byte[0];
        if (whole
                && PayloadColumn.openPlain(row.getBytes(5)) instanceof Unsealed.Whole plain
                && plain.plain().sha256().equals(Bytes.copyOf(row.getBytes(6)))) {
            PayloadColumn.Place place =
                    new PayloadColumn.Place(UUID.fromString(row.getString(2)), row.getString(3), row.getLong(4));
            sealed = PayloadColumn.seal(keys, place, plain.plain());
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE record SET payload = ?, key_number = ? WHERE position = ?")) {
            update.setBytes(1, sealed);
            update.setInt(2, PayloadColumn.keyOf(sealed));
            update.setLong(3, position);
            update.executeUpdate();
        }
    }

    private static void proveChains(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT kiosk, sequence, hash FROM chain");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Chains.write(connection, rows.getString(1), rows.getLong(2), rows.getBytes(3));
            }
        }
    }
}
