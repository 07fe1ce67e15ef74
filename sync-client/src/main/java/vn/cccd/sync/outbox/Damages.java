package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What became known of damage, inside the caller's transaction. */
final class Damages {
    private Damages() {}

    static void note(Connection connection, Damage damage) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO damage VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, damage.foundAt().toEpochMilli());
            insert.setLong(2, damage.kept());
            insert.setLong(3, damage.lost());
            insert.setInt(4, damage.chainLost() ? 1 : 0);
            insert.setString(5, damage.setAside());
            insert.setLong(6, damage.attachmentsLost());
            insert.executeUpdate();
        }
    }

    static Optional<Damage> last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT found_at, kept, lost, chain_lost, set_aside, attachments_lost FROM damage"
                                + " ORDER BY found_at DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Damage(
                            Instant.ofEpochMilli(row.getLong(1)),
                            row.getLong(2),
                            row.getLong(3),
                            row.getBoolean(4),
                            row.getString(5),
                            row.getLong(6)))
                    : Optional.empty();
        }
    }
}
