package vn.cccd.sync.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/** An attachment that is whole, from a damaged outbox. One that was sent has no content any more. */
record KeptAttachment(UUID record, Bytes sha256, long length, String state, Optional<String> reason, Bytes sealed) {
    private static final int HASH_BYTES = 32;

    /** Empty when {@code row} is no such thing, or not whole. */
    static Optional<KeptAttachment> of(List<Optional<Object>> row, KeyRing keys) {
        Optional<String> record = Remains.text(row.get(0))
                .filter(text -> Rows.UUID_FORM.matcher(text).matches());
        Optional<Bytes> sha256 =
                Remains.blob(row.get(1)).map(Bytes::copyOf).filter(hash -> hash.length() == HASH_BYTES);
        Optional<Long> length = Remains.number(row.get(2));
        Optional<String> state = Remains.text(row.get(3)).filter(Remains.STATES::contains);
        Optional<Bytes> sealed = Remains.blob(row.get(6)).map(Bytes::copyOf);
        if (record.isEmpty() || sha256.isEmpty() || length.isEmpty() || state.isEmpty() || sealed.isEmpty()) {
            return Optional.empty();
        }
        boolean sent = state.get().equals("sent") && sealed.get().isEmpty();
        return sent || AttachmentRows.open(keys, record.get(), sha256.get(), sealed.get()) instanceof Unsealed.Whole
                ? Optional.of(new KeptAttachment(
                        UUID.fromString(record.get()),
                        sha256.get(),
                        length.get(),
                        state.get(),
                        Remains.text(row.get(4)),
                        sealed.get()))
                : Optional.empty();
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO attachment (record, sha256, length,"
                + " state, reason, key_number, content) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, record.toString());
            insert.setBytes(2, sha256.toArray());
            insert.setLong(3, length);
            insert.setString(4, state);
            insert.setString(5, reason.orElse(null));
            insert.setInt(6, KeyRing.keyOf(sealed));
            insert.setBytes(7, sealed.toArray());
            insert.executeUpdate();
        }
    }
}
